import type { Palette, TrendData, TrendLabels, TrendPoint } from './trend-data';
import type { Layout } from './trend-layout';
import type { Range } from './trend-range';
import { type Step, stepFor } from './trend-ticks';
import type { WallClock } from './trend-time';

/** All that drawing needs to know: the data, the words, the colours, the clock, and what is seen. */
export interface Drawing {
  data: TrendData;
  labels: TrendLabels;
  palette: Palette;
  clock: WallClock;
  /** The last moment of the axis, on the wall. */
  end: number;
  /** Whether single answers get a mark on their line; they would run together where there are many. */
  dots: boolean;
  /** The part that is drawn first where there are many points, on the wall; the rest follows once it is on screen. */
  part?: Range;
  /** What is seen of the axis, on the wall. */
  view: Range;
  /** How wide that is, in pixels. */
  room: number;
  /** Between the marks of the axis. */
  step: Step;
}

/** A mark of the time axis with its words takes this many pixels. */
const ROOM_FOR_A_TICK = 90;
const ROOM_FOR_A_TICK_ON_A_PHONE = 64;

/** What is seen of the axis, how wide it is, and how far apart its marks can stand. */
export function seenOf(view: Range, { left, right, narrow }: Layout, width: number): Pick<Drawing, 'view' | 'room' | 'step'> {
  const room = Math.max(1, width - left - right);
  const most = room / (narrow ? ROOM_FOR_A_TICK_ON_A_PHONE : ROOM_FOR_A_TICK);
  return { view, room, step: stepFor(view.to - view.from, most) };
}

/** Single answers get a mark while each has this many pixels to itself. */
const ROOM_FOR_A_DOT = 8;

/** Whether few enough answers are seen for a mark each. */
export function fewDots({ data, clock, view, room }: Drawing): boolean {
  const from = clock.instant(view.from);
  const to = clock.instant(view.to);
  const seen = data.lanes.flatMap((lane) =>
    lane.series.map(({ points }) => points.filter(([t]) => t >= from && t <= to).length));
  return Math.max(0, ...seen) * ROOM_FOR_A_DOT <= room;
}

/** More points than this are not drawn at once. */
const MANY = 2_000;

/** Whether what is seen is drawn before the rest. */
export function isLong(data: TrendData): boolean {
  return data.lanes.flatMap((lane) => lane.series).reduce((sum, { points }) => sum + points.length, 0) > MANY;
}

/** The points of a series that are drawn: of a part those inside and one on either side, so that lines reach the edges. */
export function drawnPoints(points: TrendPoint[], { part, clock }: Drawing): TrendPoint[] {
  if (!part) {
    return points;
  }
  const from = clock.instant(part.from);
  const to = clock.instant(part.to);
  const first = points.findIndex(([t]) => t >= from);
  const after = points.findIndex(([t]) => t > to);
  return points.slice(first < 0 ? -1 : Math.max(0, first - 1), after < 0 ? undefined : after + 1);
}

/** A point on the wall; null breaks the line. */
export type Wall = [number, number | null];

/** What every series of a lane has. */
export function onLane(index: number) {
  return { xAxisIndex: index, yAxisIndex: index, silent: true, animation: false };
}
