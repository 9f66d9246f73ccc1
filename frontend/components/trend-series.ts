import { looks, MARKS, OUTCOMES, type Palette, type TrendData, type TrendLabels, type TrendLane, type TrendSeam, type TrendSeries } from './trend-data';
import { place, WORDS_DISTANCE, WORDS_WIDTH } from './trend-events';
import type { Range } from './trend-options';
import type { Step } from './trend-ticks';
import type { WallClock } from './trend-time';

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

type Wall = [number, number | null];

/** A band with less than this share of its lane has no room for its name. */
const LOWEST_NAMED = 0.11;

/** On a chart narrower than this, in pixels, a seam has its sign alone. */
const ROOM_FOR_WORDS = 480;

const EVENT_SYMBOLS: Record<string, string> = { medication: 'diamond', anniversary: 'triangle', life: 'circle' };
// A drawn question mark; a few hundred labels of text would cost half the time of the whole chart.
const QUESTION_MARK = 'path://M0 2.6A2.6 2.6 0 1 1 4 4.7C3 5.3 2.6 5.8 2.6 7M2.6 9.6L2.6 10';
const ECHARTS_SHAPE = { circle: 'circle', square: 'rect', triangle: 'triangle', diamond: 'diamond' } as const;

/** All series of all lanes; grid and axes have the lane's index. */
export function allSeries(drawing: Drawing): object[] {
  const { data } = drawing;
  let order = 0;
  const lanes = data.lanes.flatMap((lane, i) => [
    guides(lane, i, drawing),
    ...lane.series.flatMap((series, within) => laneSeries(lane, series, i, series.tone === undefined ? order++ : order, within, drawing)),
  ]);
  const dose = data.dose ? doseSeries(data.lanes.length, drawing) : [];
  const events = data.events?.length ? [eventSeries(data.lanes.length + (data.dose ? 1 : 0), drawing)] : [];
  return [...lanes, ...dose, ...events];
}

function onLane(index: number) {
  return { xAxisIndex: index, yAxisIndex: index, silent: true, animation: false };
}

function laneSeries(
  lane: TrendLane,
  series: TrendSeries,
  index: number,
  order: number,
  within: number,
  { data, palette, clock, dots }: Drawing,
): object[] {
  const { color, shape, line } = looks(series, order, within, palette);
  const { joined, alone } = split(series, data.gapAfterMs, clock);
  const symbol = ECHARTS_SHAPE[shape];
  const id = `${lane.id}/${series.id}`;
  if (series.marks) {
    return scores(lane, series, index, color, { data, palette, clock });
  }
  if (series.bare) {
    const lineStyle = { color, width: 1.25, type: line === 'dotted' ? [2, 3] : line };
    return [{ ...onLane(index), id: `${id}/bare`, type: 'line', data: joined, showSymbol: false, symbol: 'none', lineStyle }];
  }
  return [
    {
      ...onLane(index),
      id,
      type: 'line',
      data: joined,
      symbol,
      symbolSize: 6,
      showSymbol: dots,
      showAllSymbol: true,
      connectNulls: false,
      itemStyle: { color },
      lineStyle: { color, width: within === 0 ? 2 : 1.75, type: line === 'dashed' ? [7, 4] : line },
      emphasis: { disabled: true },
    },
    { ...onLane(index), id: `${id}/alone`, type: 'scatter', data: alone, symbol, symbolSize: 6, itemStyle: { color, opacity: 1 } },
    {
      ...onLane(index),
      id: `${id}/cant-tell`,
      type: 'scatter',
      data: (series.cantTell ?? []).map((t) => [clock.wall(t), lane.min]),
      symbol: QUESTION_MARK,
      symbolSize: [6, 10],
      symbolOffset: [0, -8],
      itemStyle: { color: 'transparent', borderColor: color, borderWidth: 1.75, opacity: 1 },
    },
  ];
}

/** A line of scores: few, so every one has its dot, and those worth it a mark beside it. */
function scores(
  lane: TrendLane,
  series: TrendSeries,
  index: number,
  color: string,
  { palette, clock }: Pick<Drawing, 'data' | 'palette' | 'clock'>,
): object[] {
  const id = `${lane.id}/${series.id}/score`;
  return [
    {
      ...onLane(index),
      id,
      type: 'line',
      data: series.points.map(([t, value]) => [clock.wall(t), value]),
      symbol: 'circle',
      symbolSize: 7,
      showSymbol: true,
      showAllSymbol: true,
      itemStyle: { color },
      lineStyle: { color, width: 1.5 },
      emphasis: { disabled: true },
    },
    ...Object.entries(MARKS).map(([kind, mark]) => ({
      ...onLane(index),
      id: `${id}/${kind}`,
      type: 'scatter',
      data: series.marks!.filter((each) => each[2] === kind).map(([t, value]) => [clock.wall(t), value]),
      symbol: mark.symbol,
      symbolRotate: mark.rotate,
      symbolSize: mark.size,
      symbolOffset: [0, mark.offset],
      itemStyle: { color: 'transparent', borderColor: palette.ink, borderWidth: 1.5, opacity: 1 },
      z: 4,
    })),
  ];
}

/** Breaks the line where too long nothing came; an answer alone between two breaks has no line, so it is a dot. */
function split(series: TrendSeries, gap: number, clock: WallClock): { joined: Wall[]; alone: Wall[] } {
  const joined: Wall[] = [];
  const alone: Wall[] = [];
  let run: Wall[] = [];
  const close = () => {
    if (run.length === 1) {
      alone.push(run[0]!);
    } else if (run.length > 1) {
      joined.push(...run, [run.at(-1)![0] + 1, null]);
    }
    run = [];
  };
  let last = 0;
  for (const [t, value] of series.points) {
    if (value === null || t - last > gap) {
      close();
    }
    if (value !== null) {
      run.push([clock.wall(t), value]);
      last = t;
    }
  }
  close();
  return { joined, alone };
}

/** The band of a lane, and the events as lines through it. */
function guides(lane: TrendLane, index: number, drawing: Drawing): object {
  const { data, palette, clock } = drawing;
  const [low, high] = lane.band ?? [0, 0];
  const seams = (data.seams ?? []).filter((seam) => seam.lane === lane.id);
  return {
    ...onLane(index),
    id: `${lane.id}/guides`,
    type: 'line',
    data: [],
    markLine: withSeams(eventLines(data, palette, clock), seams, drawing),
    markArea: {
      silent: true,
      animation: false,
      itemStyle: { color: palette.band },
      data: lane.band ? [[{ yAxis: low }, { yAxis: high }]] : severity(lane, palette),
    },
  };
}

/** Severity bands, every other one shaded, each with its name where it is high enough for it. */
function severity(lane: TrendLane, palette: Palette): object[] {
  const span = lane.max - lane.min;
  return (lane.bands ?? []).map(([low, high, name], i) => [
    {
      yAxis: low,
      name,
      itemStyle: { color: i % 2 ? palette.band : 'transparent' },
      label: {
        show: (high - low) / span >= LOWEST_NAMED,
        position: 'insideLeft',
        color: palette.soft,
        fontSize: 10,
        fontFamily: palette.font,
      },
    },
    { yAxis: high },
  ]);
}

/**
 * A seam is a firm line with a sign that the two sides are not the same, and its words where there is room for them; they
 * are in the tip and beside the chart as well.
 */
function withSeams(lines: { data: object[] }, seams: TrendSeam[], { palette, clock, view, room }: Drawing): object {
  const late = view.from + (view.to - view.from) * 0.7;
  const marks = seams.map((seam) => ({
    xAxis: clock.wall(seam.t),
    lineStyle: { color: palette.ink, type: 'solid', width: 1.5 },
    label: {
      show: true,
      position: 'insideEndTop',
      rotate: 0,
      align: clock.wall(seam.t) > late ? 'right' : 'left',
      formatter: room < ROOM_FOR_WORDS ? '≠' : `≠ ${seam.label}`,
      color: palette.ink,
      fontSize: 11,
      fontFamily: palette.font,
      textBorderColor: palette.surface,
      textBorderWidth: 3,
    },
  }));
  return { ...lines, data: [...lines.data, ...marks] };
}

function eventLines(data: TrendData, palette: Palette, clock: WallClock): { data: object[]; [option: string]: unknown } {
  return {
    silent: true,
    animation: false,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: palette.soft, type: [2, 3], width: 1 },
    data: (data.events ?? []).map((event) => ({ xAxis: clock.wall(event.t) })),
  };
}

function doseSeries(index: number, drawing: Drawing): object[] {
  const { data, labels, palette, clock, end } = drawing;
  const dose = data.dose!;
  const until = (to: number | null) => (to === null ? end : clock.wall(to));
  const level: Wall[] = dose.levels.flatMap((part): Wall[] =>
    part.paused
      ? [[clock.wall(part.from), null]]
      : [
          [clock.wall(part.from), part.level],
          [until(part.to), part.level],
        ]);
  const ceiling: Wall[] = dose.ceiling.map(([t, at]) => [clock.wall(t), at]);
  const lastCeiling = ceiling.at(-1);
  const spans = dose.levels
    .filter((part) => part.paused || part.groundingOnly)
    .map((part) => [
      { xAxis: clock.wall(part.from), name: part.paused ? labels.paused : labels.groundingOnly },
      { xAxis: until(part.to) },
    ]);
  const line = { ...onLane(index), type: 'line', showSymbol: false, symbol: 'none' };
  return [
    {
      ...line,
      id: 'dose/level',
      data: level,
      lineStyle: { color: palette.series[0], width: 2.5 },
      areaStyle: { color: palette.band },
      markLine: eventLines(data, palette, clock),
      markArea: {
        silent: true,
        animation: false,
        itemStyle: { color: palette.line, opacity: 0.45 },
        label: { color: palette.soft, fontSize: 11, fontFamily: palette.font, position: 'insideTop' },
        data: spans,
      },
    },
    {
      ...line,
      id: 'dose/ceiling',
      step: 'end',
      data: lastCeiling ? [...ceiling, [Math.max(end, lastCeiling[0]), lastCeiling[1]]] : [],
      lineStyle: { color: palette.soft, width: 1.5, type: [3, 3] },
    },
    {
      ...onLane(index),
      id: 'dose/changes',
      type: 'scatter',
      data: (dose.changes ?? []).map((change) => [clock.wall(change.t), 0.35]),
      symbol: 'diamond',
      symbolSize: 9,
      itemStyle: { color: palette.surface, borderColor: palette.ink, borderWidth: 1.5, opacity: 1 },
    },
    ...Object.entries(OUTCOMES).map(([outcome, mark]) => ({
      ...onLane(index),
      id: `dose/${outcome}`,
      type: 'scatter',
      data: dose.sessions.filter((s) => s.outcome === outcome).map((s) => [clock.wall(s.t), s.level]),
      symbol: mark.symbol,
      symbolRotate: mark.rotate,
      symbolSize: outcome === 'completed' ? 8 : 10,
      itemStyle: { color: palette.series[mark.tone - 1], borderColor: palette.surface, borderWidth: 1, opacity: 1 },
      z: 4,
    })),
  ];
}

/** The marks of the events with their words, as they stand in the range that is seen. */
export function eventMarks(drawing: Drawing): object[] {
  const placed = place(drawing);
  return (drawing.data.events ?? []).map((event, i) => {
    const { height, words } = placed[i]!;
    return {
      value: [drawing.clock.wall(event.t), height],
      symbol: EVENT_SYMBOLS[event.kind] ?? 'rect',
      label: { show: words !== undefined, position: words ?? 'right', formatter: () => event.label },
    };
  });
}

function eventSeries(index: number, drawing: Drawing): object {
  const { palette } = drawing;
  return {
    ...onLane(index),
    id: 'events',
    type: 'scatter',
    data: eventMarks(drawing),
    symbolSize: 11,
    itemStyle: { color: palette.ink, opacity: 1 },
    label: {
      distance: WORDS_DISTANCE,
      color: palette.ink,
      fontSize: 12,
      fontFamily: palette.font,
      width: WORDS_WIDTH,
      overflow: 'truncate',
    },
  };
}
