import { LineChart, ScatterChart } from 'echarts/charts';
import {
  AxisPointerComponent,
  DataZoomComponent,
  GridComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { LitElement, css, html } from 'lit';
import type { TrendData } from './trend-data';
import { type Palette, height, options } from './trend-options';

echarts.use([
  LineChart,
  ScatterChart,
  GridComponent,
  TooltipComponent,
  TitleComponent,
  DataZoomComponent,
  MarkLineComponent,
  AxisPointerComponent,
  LabelLayout,
  CanvasRenderer,
]);

const ZOOM_STEP = 0.2;

/**
 * One client's record on one time axis. The server sets `data`; a new value keeps the range that the person has
 * zoomed to. Ctrl and wheel, pinch, drag, the slider, and the keys + - 0 and the arrows move the range.
 */
export class ThawTrendChart extends LitElement {
  static properties = { data: { attribute: false } };

  static styles = css`
    :host {
      display: block;
    }
    div {
      width: 100%;
    }
    div:focus-visible {
      outline: var(--thaw-focus, 3px solid);
      outline-offset: 2px;
    }
  `;

  declare data?: TrendData;
  private chart?: echarts.ECharts;
  private range: [number, number] = [0, 100];
  private announce?: number;
  private readonly sizes = new ResizeObserver(() => this.chart?.resize());
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly theme = new MutationObserver(() => this.draw());
  private readonly redraw = () => this.draw();

  render() {
    return html`<div tabindex="0" aria-hidden="true" @keydown=${this.key}></div>`;
  }

  connectedCallback() {
    super.connectedCallback();
    this.scheme.addEventListener('change', this.redraw);
    this.theme.observe(document.documentElement, { attributeFilter: ['theme', 'class'] });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.scheme.removeEventListener('change', this.redraw);
    this.theme.disconnect();
    this.sizes.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  updated() {
    this.draw();
  }

  /** Shows the days between two moments. */
  showRange(from: number, to: number) {
    this.chart?.dispatchAction({ type: 'dataZoom', startValue: from, endValue: to });
  }

  private get canvas(): HTMLDivElement {
    return this.renderRoot.querySelector('div') as HTMLDivElement;
  }

  private draw() {
    if (!this.data || !this.isConnected) {
      return;
    }
    const canvas = this.canvas;
    canvas.style.height = `${height(this.data)}px`;
    if (!this.chart) {
      this.chart = echarts.init(canvas);
      this.chart.on('datazoom', () => this.zoomed());
      this.sizes.observe(canvas);
    } else {
      this.chart.resize();
    }
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.chart.setOption(options(this.data, this.palette(), !still), { notMerge: true });
    this.chart.dispatchAction({ type: 'dataZoom', start: this.range[0], end: this.range[1] });
  }

  private zoomed() {
    const zoom = (this.chart?.getOption() as { dataZoom: { start: number; end: number }[] }).dataZoom[0];
    this.range = [zoom.start, zoom.end];
    clearTimeout(this.announce);
    this.announce = window.setTimeout(() => {
      const data = this.data as TrendData;
      const at = (percent: number) => Math.round(data.from + ((data.to - data.from) * percent) / 100);
      const detail = { from: at(zoom.start), to: at(zoom.end) };
      this.dispatchEvent(new CustomEvent('range-changed', { detail, bubbles: true, composed: true }));
    }, 300);
  }

  private key(event: KeyboardEvent) {
    const [start, end] = this.range;
    const width = end - start;
    const moves: Record<string, [number, number]> = {
      '+': [start + width * ZOOM_STEP, end - width * ZOOM_STEP],
      '=': [start + width * ZOOM_STEP, end - width * ZOOM_STEP],
      '-': [start - width * ZOOM_STEP, end + width * ZOOM_STEP],
      '0': [0, 100],
      ArrowLeft: [start - width * ZOOM_STEP, end - width * ZOOM_STEP],
      ArrowRight: [start + width * ZOOM_STEP, end + width * ZOOM_STEP],
    };
    const move = moves[event.key];
    if (move && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const shift = Math.max(0, -move[0]) - Math.max(0, move[1] - 100);
      const from = event.key.startsWith('Arrow') ? move[0] + shift : Math.max(0, move[0]);
      const to = event.key.startsWith('Arrow') ? move[1] + shift : Math.min(100, move[1]);
      this.chart?.dispatchAction({ type: 'dataZoom', start: from, end: to });
    }
  }

  /** Resolves the page's light-dark() colours, which a canvas does not understand. */
  private palette(): Palette {
    const probe = document.createElement('span');
    this.renderRoot.append(probe);
    const read = (name: string) => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    };
    const palette = {
      ink: read('--thaw-ink'),
      soft: read('--thaw-ink-soft'),
      line: read('--thaw-line'),
      surface: read('--thaw-surface'),
      series: [1, 2, 3, 4, 5, 6].map((n) => read(`--thaw-series-${n}`)),
    };
    probe.remove();
    return palette;
  }
}

customElements.define('thaw-trend-chart', ThawTrendChart);
