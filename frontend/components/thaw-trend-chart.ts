import { html, LitElement, type PropertyValues, render, type TemplateResult } from 'lit';
import { TREND_LABELS, type TrendData } from './trend-data';
import { type Drawing, fewDots, isLong, seenOf } from './trend-drawing';
import { type ECharts, init } from './trend-echarts';
import { pressedEvent, type EventPressed } from './trend-events';
import { grown } from './trend-grow';
import { laneLabels } from './trend-labels';
import { layout, type Layout } from './trend-layout';
import { arrangement, options } from './trend-options';
import { palette } from './trend-palette';
import { extentOf, inside, keyRange, type Range, type ZoomEvent, zoomRange } from './trend-range';
import { allSeries, symbolsOf } from './trend-series';
import { trendStyles } from './trend-styles';
import { Surroundings } from './trend-surroundings';
import { WallClock } from './trend-time';
import { tooltip } from './trend-tooltip';

/** A zoom has come to rest after so long without another. */
const QUIET_MS = 250;

/** Detail of `range-changed`, epoch milliseconds. */
export interface RangeChanged {
  from: number;
  to: number;
}

/**
 * A client's record over one time axis: lanes, dose, events. Zoom by wheel, drag, pinch, slider, or with the focus on
 * it by + - 0 and the arrows. Fires `range-changed` once a person's zooming has come to rest, and `event-pressed` where
 * the lane of the events is pressed. The sentence and the
 * table beside the chart are the page's; the canvas itself is hidden from assistive technology.
 */
export class ThawTrendChart extends LitElement {
  static override properties = { data: { attribute: false } };

  static override styles = trendStyles;

  declare data: TrendData | undefined;

  private chart: ECharts | undefined;
  private drawing: Drawing | undefined;
  private at: Layout | undefined;
  private view: Range = { from: 0, to: 0 };
  private given: Range = { from: 0, to: 0 };
  private extent: Range = { from: 0, to: 0 };
  private asked = '';
  private quiet: ReturnType<typeof setTimeout> | undefined;
  protected readonly surroundings = new Surroundings(this, (anew) => this.draw(anew));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.quiet);
    this.chart?.dispose();
    this.chart = undefined;
  }

  /** Shows a stretch of time, in epoch milliseconds; not echoed as `range-changed`. */
  showRange(from: number, to: number): void {
    const clock = this.drawing?.clock;
    if (clock) {
      this.zoomTo({ from: clock.wall(from), to: clock.wall(to) });
      clearTimeout(this.quiet);
    }
  }

  /** Takes data from the server: all of it, or what goes to the end of what is drawn. */
  take(news: TrendData): void {
    this.data = news.grows && this.data ? grown(this.data, news) : news;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('data')) {
      this.prepare();
      this.draw(true);
    }
  }

  protected override render(): TemplateResult {
    const labels = { ...TREND_LABELS, ...this.data?.labels };
    return html`<div
      class="frame"
      tabindex="0"
      role="group"
      aria-label=${labels.chart}
      @keydown=${this.keyed}
      @wheel=${{ handleEvent: (event: WheelEvent) => this.wheeled(event), capture: true }}
    >
      <div class="canvas" aria-hidden="true"></div>
      <div class="labels" aria-hidden="true"></div>
    </div>`;
  }

  /** New data: the range goes back to the server's where another one is wished for, and moves with it until somebody zooms. */
  private prepare(): void {
    const data = this.data;
    if (!data) {
      return;
    }
    const before = this.drawing?.clock;
    const same = before && before.locale === data.locale && before.zone === data.zone;
    const clock = same ? before : new WallClock(data.locale, data.zone);
    this.extent = extentOf(data, clock);
    const asked = data.range ?? `${data.from}-${data.to}`;
    const untouched = this.view.from === this.given.from && this.view.to === this.given.to;
    this.given = { from: clock.wall(data.from), to: clock.wall(data.to) };
    if (asked !== this.asked || untouched) {
      this.asked = asked;
      this.view = this.given;
    }
    const labels = { ...TREND_LABELS, ...data.labels };
    const end = this.extent.to;
    this.drawing = { data, labels, clock, palette: palette(this), end, dots: false, ...this.seen(data) };
  }

  private seen(data: TrendData): Pick<Drawing, 'view' | 'room' | 'step'> {
    return seenOf(this.view, this.at ?? layout(data, this.clientWidth), this.clientWidth);
  }

  /** Draws anew where something has changed that the chart cannot follow by itself: data, colours, width class. */
  private draw(anew = false): void {
    const box = this.renderRoot.querySelector<HTMLElement>('.canvas');
    if (!this.drawing || !box || this.clientWidth === 0) {
      return;
    }
    const at = layout(this.drawing.data, this.clientWidth);
    const same = !anew && this.chart && at.narrow === this.at?.narrow;
    this.at = at;
    box.style.height = `${at.height}px`;
    this.chart ??= this.begun(box);
    // To resize draws everything, whether or not the size is another one.
    const resized = this.chart.getWidth() !== box.clientWidth || this.chart.getHeight() !== at.height;
    if (same) {
      if (resized) {
        this.chart.resize();
        this.arranged();
      }
      return;
    }
    const seen = this.seen(this.drawing.data);
    const drawing: Drawing = (this.drawing = { ...this.drawing, ...seen, palette: palette(this) });
    drawing.dots = fewDots(drawing);
    drawing.part = isLong(drawing.data) && !this.seesAll() ? this.view : undefined;
    const words = (wall: number) => tooltip(drawing, wall);
    this.chart.setOption(options(drawing, at, this.extent, words), { notMerge: true, lazyUpdate: resized });
    if (resized) {
      this.chart.resize();
      this.chart.getZr().flush();
    }
    this.label(drawing, at);
    if (drawing.part) {
      requestAnimationFrame(() => setTimeout(() => this.complete(drawing)));
    }
  }

  // What is not seen yet joins what is on screen.
  private complete(drawing: Drawing): void {
    drawing.part = undefined;
    if (this.drawing === drawing) {
      this.chart?.setOption({ series: allSeries(drawing) });
    }
  }

  private begun(box: HTMLElement): ECharts {
    const chart = init(box);
    chart.on('datazoom', (event) => this.zoomed(event as ZoomEvent));
    chart.getZr().on('click', ({ offsetX, offsetY }) => this.pressed(offsetX, offsetY));
    return chart;
  }

  private label(drawing: Drawing, at: Layout): void {
    const box = this.renderRoot.querySelector<HTMLElement>('.labels');
    if (box) {
      box.parentElement?.classList.toggle('narrow', at.narrow);
      render(laneLabels(drawing.data, drawing.labels, at, drawing.palette), box);
    }
  }

  private zoomed(event: ZoomEvent): void {
    this.view = zoomRange(event, this.extent);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => this.settled(), QUIET_MS);
    this.dotted();
    this.arranged();
  }

  private arranged(): void {
    const drawing = this.drawing;
    if (drawing && this.at) {
      const before = drawing.step;
      Object.assign(drawing, this.seen(drawing.data));
      this.chart?.setOption(arrangement(drawing, this.at, this.extent, drawing.step !== before), { lazyUpdate: true });
    }
  }

  // Marks come and go with the number of answers on screen; the lines stay as they are.
  private dotted(): void {
    const drawing = this.drawing;
    if (drawing && fewDots({ ...drawing, view: this.view }) !== drawing.dots) {
      drawing.dots = !drawing.dots;
      this.chart?.setOption({ series: symbolsOf(drawing) }, { lazyUpdate: true });
    }
  }

  private pressed(x: number, y: number): void {
    const detail: EventPressed | undefined =
      this.drawing && this.chart && this.at && pressedEvent(this.drawing, this.chart, this.at, x, y);
    if (detail) {
      this.dispatchEvent(new CustomEvent('event-pressed', { detail, bubbles: true, composed: true }));
    }
  }

  private settled(): void {
    const clock = this.drawing?.clock;
    if (clock) {
      const instant = (wall: number) => Math.round(clock.instant(wall));
      const detail: RangeChanged = { from: instant(this.view.from), to: instant(this.view.to) };
      this.dispatchEvent(new CustomEvent('range-changed', { detail, bubbles: true, composed: true }));
    }
  }

  private zoomTo(range: Range): void {
    const { from: startValue, to: endValue } = inside(range, this.extent);
    this.chart?.dispatchAction({ type: 'dataZoom', startValue, endValue });
  }

  private keyed(event: KeyboardEvent): void {
    const range = event.ctrlKey || event.metaKey || event.altKey ? undefined : keyRange(event.key, this.view, this.extent);
    if (range) {
      event.preventDefault();
      this.zoomTo(range);
    }
  }

  // Zoomed out all the way, the wheel scrolls the page on, so that a tall chart is no trap on the way down.
  private wheeled(event: WheelEvent): void {
    if (this.seesAll() && event.deltaY > 0) {
      event.stopPropagation();
    }
  }

  private seesAll(): boolean {
    return this.view.from <= this.extent.from && this.view.to >= this.extent.to;
  }
}

customElements.define('thaw-trend-chart', ThawTrendChart);

declare global {
  interface HTMLElementTagNameMap {
    'thaw-trend-chart': ThawTrendChart;
  }
}
