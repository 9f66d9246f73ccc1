import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { EVENTS, GLYPH, looks, type MarkKind, MARKS, OUTCOMES, type Palette, type TrendData, type TrendLabels } from './trend-data';
import type { Layout, Place } from './trend-layout';

/** The names beside (or, on narrow screens, above) the lanes, with the mark of each series. */
export function laneLabels(data: TrendData, labels: TrendLabels, at: Layout, palette: Palette): TemplateResult[] {
  let order = 0;
  const unsure = data.lanes.some((lane) => lane.series.some((series) => series.cantTell?.length));
  const lanes = data.lanes.map((lane, i) => {
    const keys: unknown[] = lane.series.map((series, within) => {
      const look = looks(series, series.tone === undefined ? order++ : order, within, palette);
      const limit = series.bare && !series.id.endsWith('-smoothed');
      return series.label === lane.label || limit
        ? nothing
        : key(series.bare ? '━' : series.tone === 0 ? '┄' : GLYPH[look.shape], series.label, look.color);
    });
    for (const kind of Object.keys(MARKS) as MarkKind[]) {
      if (lane.series.some((series) => series.marks?.some((mark) => mark[2] === kind))) {
        keys.push(key(MARKS[kind].glyph, labels[kind], palette.ink));
      }
    }
    if (i === 0 && unsure) {
      keys.push(key('?', labels.cantTell, palette.soft));
    }
    if (!lane.series.some(({ points, cantTell }) => points.length || cantTell?.length)) {
      keys.push(html`<span>${labels.unanswered}</span>`);
    }
    if (lane.band) {
      keys.push(key('▒', lane.band[2], palette.soft));
    }
    return label(lane.unit ? `${lane.label} (${lane.unit})` : lane.label, keys, at.lanes[i]!);
  });
  const dose = at.dose
    ? label(
        labels.dose,
        [
          ...Object.values(OUTCOMES).map((mark) =>
            key(mark.glyph, labels[mark.word], palette.series[mark.tone - 1]!)),
          key('┄', labels.ceiling, palette.soft),
          ...(data.dose?.changes?.length ? [key('◇', labels.change, palette.ink)] : []),
        ],
        at.dose,
      )
    : nothing;
  // Where marks stand close together their words give way, so what a mark says of itself has to be known.
  const kinds = (Object.keys(EVENTS) as (keyof typeof EVENTS)[]).filter((kind) =>
    data.events?.some((event) => (event.kind in EVENTS ? event.kind : 'note') === kind));
  const events = at.events
    ? label(labels.events, kinds.map((kind) => key(GLYPH[EVENTS[kind]], labels[kind], palette.ink)), at.events)
    : nothing;
  return [...lanes, dose, events].filter((each): each is TemplateResult => each !== nothing);
}

function label(name: string, keys: unknown[], place: Place): TemplateResult {
  return html`<div class="label" style=${styleMap({
    top: `${place.label}px`,
    ...(place.left === undefined ? {} : { left: `${place.left}px`, width: `${place.width}px` }),
  })}><strong>${name}</strong>${keys}</div>`;
}

function key(glyph: string, word: string, color: string): TemplateResult {
  return html`<span><i style=${styleMap({ color })}>${glyph}</i>${word}</span>`;
}
