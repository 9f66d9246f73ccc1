import { fill } from './rating-words';
import { GLYPH, looks, MARKS, OUTCOMES, UNLIKE } from './trend-data';
import type { Drawing } from './trend-drawing';
import { DAY } from './trend-time';

/** The day nearest to a place on the axis on which anything was recorded, and all of that day in words. */
export function tooltip(drawing: Drawing, wall: number): HTMLElement {
  const day = Math.floor(nearest(drawing, wall) / DAY);
  const on = (t: number) => Math.floor(drawing.clock.wall(t) / DAY) === day;
  const box = document.createElement('div');
  box.className = 'words';
  add(box, 'strong', drawing.clock.day(day * DAY));
  const before = box.childElementCount;
  lanes(box, drawing, on);
  const seams = (drawing.data.seams ?? []).filter((seam) => on(seam.t));
  new Map(seams.map(({ label, sign }) => [label, sign ?? UNLIKE])).forEach((sign, label) => row(box, sign, label));
  dose(box, drawing, on, day * DAY);
  (drawing.data.events ?? []).filter((event) => on(event.t)).forEach((event) => row(box, '│', event.label));
  if (box.childElementCount === before) {
    row(box, '', drawing.labels.nothing);
  }
  return box;
}

function lanes(box: HTMLElement, drawing: Drawing, on: (t: number) => boolean): void {
  const { data, labels, palette } = drawing;
  let order = 0;
  for (const lane of data.lanes) {
    lane.series.forEach((series, within) => {
      const look = looks(series, series.tone === undefined ? order++ : order, within, palette);
      const name = series.label === lane.label ? lane.label : `${lane.label}, ${series.label}`;
      for (const [t, value, note] of series.bare && !series.id.endsWith('-smoothed') ? [] : series.points) {
        if (value !== null && on(t)) {
          const number = value.toLocaleString(data.locale, { maximumFractionDigits: 1 });
          const said = `${name}: ${number}${lane.unit ? ` ${lane.unit}` : ''}${note ? `. ${note}` : ''}`;
          row(box, GLYPH[look.shape], said, look.color);
        }
      }
      for (const [t, , kind, note] of series.marks ?? []) {
        if (note && on(t)) {
          row(box, MARKS[kind].glyph, `${name}: ${note}`, look.color);
        }
      }
      if (series.cantTell?.some(on)) {
        row(box, '?', `${name}: ${labels.cantTell}`, look.color);
      }
    });
  }
}

function dose(box: HTMLElement, drawing: Drawing, on: (t: number) => boolean, start: number): void {
  const { data, labels, palette, clock } = drawing;
  const moment = start + DAY / 2;
  const level = data.dose?.levels.find(
    (part) => clock.wall(part.from) <= moment && (part.to === null || moment < clock.wall(part.to)),
  );
  if (level) {
    const state = level.paused ? labels.paused : level.groundingOnly ? labels.groundingOnly : '';
    row(box, '▬', [fill(labels.level, { n: level.level }), state].filter(Boolean).join(', '), palette.series[0]);
  }
  for (const session of data.dose?.sessions.filter((each) => on(each.t)) ?? []) {
    const mark = OUTCOMES[session.outcome];
    const second = session.second === undefined ? '' : fill(labels.atSecond, { n: session.second });
    const said = [session.label, labels[mark.word], second].filter(Boolean).join(', ');
    row(box, mark.glyph, said, palette.series[mark.tone - 1]);
  }
  data.dose?.changes?.filter((change) => on(change.t)).forEach((change) => row(box, '◇', change.label));
}

function nearest({ data, clock }: Drawing, wall: number): number {
  let best = wall;
  let distance = Infinity;
  const look = (t: number) => {
    const away = Math.abs(clock.wall(t) - wall);
    if (away < distance) {
      distance = away;
      best = clock.wall(t);
    }
  };
  for (const lane of data.lanes) {
    for (const series of lane.series) {
      series.points.forEach(([t, value]) => value !== null && look(t));
      series.cantTell?.forEach(look);
      series.marks?.forEach(([t]) => look(t));
    }
  }
  data.seams?.forEach((seam) => look(seam.t));
  data.dose?.sessions.forEach((session) => look(session.t));
  data.dose?.changes?.forEach((change) => look(change.t));
  data.events?.forEach((event) => look(event.t));
  return best;
}

function row(box: HTMLElement, glyph: string, said: string, color?: string): void {
  const line = add(box, 'div', '');
  const mark = add(line, 'span', glyph);
  if (color) {
    mark.style.color = color;
  }
  add(line, 'span', said);
}

function add(parent: HTMLElement, tag: string, text: string): HTMLElement {
  const child = document.createElement(tag);
  child.textContent = text;
  parent.append(child);
  return child;
}
