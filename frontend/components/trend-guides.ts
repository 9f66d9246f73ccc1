import { type Palette, type TrendData, type TrendLane, type TrendSeam, UNLIKE } from './trend-data';
import { type Drawing, onLane } from './trend-drawing';
import type { WallClock } from './trend-time';

/** A band with less than this share of its lane has no room for its name. */
const LOWEST_NAMED = 0.11;

/** A letter of such a name, and the room around a score, in pixels. */
const LETTER = 6;
const AROUND = 12;

/** On a chart narrower than this, in pixels, a seam has its sign alone. */
const ROOM_FOR_WORDS = 480;

/** So far down the words of a seam stand inside of their lane, in pixels. */
const BELOW_THE_EDGE = 16;

/** The band of a lane, and the events as lines through it. */
export function guides(lane: TrendLane, index: number, drawing: Drawing): object {
  const { data, palette, clock } = drawing;
  const [low, high] = lane.band ?? [0, 0];
  const seams = (data.seams ?? []).filter((seam) => seam.lane === lane.id);
  return {
    ...onLane(index),
    id: `${lane.id}/guides`,
    type: 'line',
    data: [],
    markLine: withSeams(eventLines(data, palette, clock), seams, index, drawing),
    markArea: {
      silent: true,
      animation: false,
      itemStyle: { color: palette.band },
      data: lane.band ? [[{ yAxis: low }, { yAxis: high }]] : severity(lane, drawing),
    },
  };
}

/** Severity bands, every other one shaded, each with its name where it is high enough for it. */
function severity(lane: TrendLane, drawing: Drawing): object[] {
  const { palette } = drawing;
  const span = lane.max - lane.min;
  return (lane.bands ?? []).map(([low, high, name], i) => [
    {
      yAxis: low,
      name,
      itemStyle: { color: i % 2 ? palette.band : 'transparent' },
      label: {
        show: (high - low) / span >= LOWEST_NAMED,
        position: sideOf(lane, low, high, name, drawing),
        color: palette.soft,
        fontSize: 10,
        fontFamily: palette.font,
        textBorderColor: palette.surface,
        textBorderWidth: 2,
      },
    },
    { yAxis: high },
  ]);
}

/** Where the name of a band stands so that no score of this band lies under it; at the left where one does everywhere. */
function sideOf(lane: TrendLane, low: number, high: number, name: string, { clock, view, room }: Drawing): string {
  const wide = name.length * LETTER + AROUND;
  const near = (high - low) * 0.2;
  const scores = lane.series
    .flatMap(({ points }) => points)
    .filter(([, value]) => value !== null && value >= low - near && value <= high + near)
    .map(([t]) => ((clock.wall(t) - view.from) / (view.to - view.from)) * room);
  const places: [string, number][] = [['insideLeft', 0], ['insideRight', room - wide], ['inside', (room - wide) / 2]];
  return places.find(([, from]) => !scores.some((x) => x > from - AROUND && x < from + wide))?.[0] ?? 'insideLeft';
}

/**
 * A seam is a firm line with a sign that the two sides are not the same, and its words where there is room for them: once,
 * in the uppermost of the lanes that it goes through. They are in the tip and beside the chart as well.
 */
function withSeams(lines: { data: object[] }, seams: TrendSeam[], index: number, drawing: Drawing): object {
  const { data, palette, clock, view, room } = drawing;
  const isFirst = (seam: TrendSeam) =>
    data.seams?.find(({ t, label }) => t === seam.t && label === seam.label)?.lane === seam.lane;
  const late = view.from + (view.to - view.from) * 0.7;
  const marks = seams.map((seam) => ({
    xAxis: clock.wall(seam.t),
    lineStyle: { color: palette.ink, type: 'solid', width: seam.sign ? 1 : 1.5 },
    label: {
      show: true,
      position: 'insideEndTop',
      rotate: 0,
      align: clock.wall(seam.t) > late ? 'right' : 'left',
      formatter: `${seam.sign ?? UNLIKE} ${room < ROOM_FOR_WORDS || !isFirst(seam) ? '' : seam.label}`.trim(),
      // Above the uppermost lane stand the marks of the axis.
      offset: [0, index === 0 ? BELOW_THE_EDGE : 0],
      color: palette.ink,
      fontSize: 11,
      fontFamily: palette.font,
      textBorderColor: palette.surface,
      textBorderWidth: 3,
    },
  }));
  return { ...lines, data: [...lines.data, ...marks] };
}

export function eventLines(data: TrendData, palette: Palette, clock: WallClock): { data: object[]; [option: string]: unknown } {
  return {
    silent: true,
    animation: false,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: palette.soft, type: [2, 3], width: 1 },
    data: (data.events ?? []).map((event) => ({ xAxis: clock.wall(event.t) })),
  };
}
