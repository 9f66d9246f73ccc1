import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

/**
 * One measure of a usage report: bars for counts, a line for shares. A withheld number is a gap. The drawing is for
 * the eye alone; the figure around it has a name and a sentence, and the table says the same.
 */
class ThawUsageChart extends HTMLElement {
  private chart?: EChartsType;
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly size = new ResizeObserver(() => this.chart?.resize());
  private readonly redraw = () => this.draw();
  private names: string[] = [];
  private numbers: (number | null)[] = [];

  set labels(labels: string[]) {
    this.names = labels;
    this.draw();
  }

  set values(values: (number | null)[]) {
    this.numbers = values;
    this.draw();
  }

  connectedCallback() {
    this.setAttribute('aria-hidden', 'true');
    this.chart = init(this, undefined, { renderer: 'svg' });
    this.size.observe(this);
    this.scheme.addEventListener('change', this.redraw);
    this.draw();
  }

  disconnectedCallback() {
    this.size.disconnect();
    this.scheme.removeEventListener('change', this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
  }

  private draw() {
    const share = this.getAttribute('kind') === 'share';
    const text = { color: this.colour('--thaw-ink-soft'), fontFamily: 'inherit', fontSize: 12 };
    const colour = this.colour('--thaw-series-1');
    const words = (value: unknown) =>
      typeof value === 'number' ? value.toLocaleString(undefined, { maximumFractionDigits: 1 }) + (share ? ' %' : '') : '–';
    this.chart?.setOption(
      {
        animation: false,
        textStyle: { fontFamily: getComputedStyle(this).fontFamily },
        grid: { left: 4, right: 8, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
        tooltip: { trigger: 'axis', confine: true, valueFormatter: words },
        xAxis: {
          type: 'category',
          data: this.names,
          axisLabel: { ...text, hideOverlap: true },
          axisLine: { lineStyle: { color: this.colour('--thaw-edge') } },
          axisTick: { show: false },
        },
        yAxis: {
          type: 'value',
          min: 0,
          minInterval: share ? undefined : 1,
          splitNumber: 3,
          axisLabel: { ...text, formatter: share ? '{value} %' : '{value}' },
          splitLine: { lineStyle: { color: this.colour('--thaw-line') } },
        },
        series: [
          share
            ? { type: 'line', data: this.numbers, symbolSize: 7, lineStyle: { width: 2, color: colour }, itemStyle: { color: colour } }
            : { type: 'bar', data: this.numbers, barMaxWidth: 24, itemStyle: { color: colour } },
        ],
      },
      { notMerge: true },
    );
  }

  /** The value of a colour property as the browser resolves it here and now, by day or by night. */
  private colour(property: string) {
    const probe = document.createElement('span');
    probe.style.color = `var(${property}, currentcolor)`;
    this.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }
}

customElements.define('thaw-usage-chart', ThawUsageChart);
