import type { Palette, TrendData, TrendLabels } from './trend-data';
import type { Range } from './trend-range';
import type { Step } from './trend-ticks';
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
  /** What is seen of the axis, on the wall. */
  view: Range;
  /** How wide that is, in pixels. */
  room: number;
  /** Between the marks of the axis. */
  step: Step;
}

/** A point on the wall; null breaks the line. */
export type Wall = [number, number | null];

/** What every series of a lane has. */
export function onLane(index: number) {
  return { xAxisIndex: index, yAxisIndex: index, silent: true, animation: false };
}
