import type { TrendData } from './trend-data';
import { DAY, type WallClock } from './trend-time';

/** A stretch of the time axis, on the wall. */
export interface Range {
  from: number;
  to: number;
}

/** How far one can move: as the server says, otherwise from the first to the last moment in the data. */
export function extentOf(data: TrendData, clock: WallClock): Range {
  const moments = [data.from, data.to, data.earliest, data.latest].filter((t) => t !== undefined);
  for (const lane of data.lanes) {
    for (const { points } of lane.series) {
      moments.push(...[points[0], points.at(-1)].filter((point) => point !== undefined).map(([t]) => t));
    }
  }
  return {
    from: clock.wall(data.earliest ?? Math.min(...moments)),
    to: clock.wall(data.latest ?? Math.max(...moments)),
  };
}

/** The range that a key asks for. */
export function keyRange(key: string, { from, to }: Range, extent: Range): Range | undefined {
  const step = (to - from) / 4;
  const ranges: Record<string, Range> = {
    '+': { from: from + step, to: to - step },
    '=': { from: from + step, to: to - step },
    '-': { from: from - 2 * step, to: to + 2 * step },
    ArrowLeft: { from: from - step, to: to - step },
    ArrowRight: { from: from + step, to: to + step },
    '0': extent,
  };
  return ranges[key];
}

/** A range of at least a day that lies inside the extent. */
export function inside(range: Range, { from, to }: Range): Range {
  const width = Math.min(to - from, Math.max(DAY, range.to - range.from));
  const start = Math.min(to - width, Math.max(from, range.from));
  return { from: start, to: start + width };
}

/** What ECharts tells of a zoom. */
export interface ZoomEvent {
  start?: number;
  end?: number;
  startValue?: number;
  endValue?: number;
  batch?: ZoomEvent[];
}

/** The range that was zoomed to. */
export function zoomRange(event: ZoomEvent, extent: Range): Range {
  const zoom = event.batch?.[0] ?? event;
  const at = (percent = 0) => extent.from + ((extent.to - extent.from) * percent) / 100;
  return { from: zoom.startValue ?? at(zoom.start), to: zoom.endValue ?? at(zoom.end) };
}
