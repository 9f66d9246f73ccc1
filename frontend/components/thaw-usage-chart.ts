import type { EChartsType } from 'echarts/core';
import { palette } from './trend-palette';

/** Milliseconds after which a plot that nobody has scrolled to is drawn as well. */
const LATER = 4000;

/**
 * One measure of a usage report: bars for counts, a line for shares. A withheld number is a gap. The drawing is for
 * the eye alone; the figure around it has a name and a sentence, and the table says the same. What draws is fetched
 * when the first plot comes into sight, or a little later for whoever prints the page, after the table is there.
 */
class ThawUsageChart extends HTMLElement {
  private chart?: EChartsType;
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly size = new ResizeObserver(() => this.chart?.resize());
  private readonly sight = new IntersectionObserver((seen) => {
    if (seen.some((each) => each.isIntersecting)) {
      void this.begin();
    }
  });
  private later = 0;
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
    this.sight.observe(this);
    this.later = window.setTimeout(() => void this.begin(), LATER);
  }

  private async begin() {
    this.settle();
    const { init } = await import('./usage-plot');
    if (this.isConnected && !this.chart) {
      this.chart = init(this);
      this.size.observe(this);
      this.scheme.addEventListener('change', this.redraw);
      this.draw();
    }
  }

  private settle() {
    this.sight.disconnect();
    clearTimeout(this.later);
  }

  disconnectedCallback() {
    this.settle();
    this.size.disconnect();
    this.scheme.removeEventListener('change', this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
  }

  private draw() {
    const share = this.getAttribute('kind') === 'share';
    const colours = palette(this);
    const text = { color: colours.soft, fontSize: 12 };
    const colour = colours.series[0];
    const words = (value: unknown) =>
      typeof value === 'number' ? value.toLocaleString(undefined, { maximumFractionDigits: 1 }) + (share ? ' %' : '') : '–';
    this.chart?.setOption(
      {
        animation: false,
        textStyle: { fontFamily: colours.font },
        grid: { left: 4, right: 8, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
        tooltip: { trigger: 'axis', confine: true, valueFormatter: words },
        xAxis: {
          type: 'category',
          data: this.names,
          axisLabel: { ...text, hideOverlap: true },
          axisLine: { lineStyle: { color: colours.soft } },
          axisTick: { show: false },
        },
        yAxis: {
          type: 'value',
          min: 0,
          minInterval: share ? undefined : 1,
          splitNumber: 3,
          axisLabel: { ...text, formatter: share ? '{value} %' : '{value}' },
          splitLine: { lineStyle: { color: colours.line } },
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
}

customElements.define('thaw-usage-chart', ThawUsageChart);
