import { looks, MARKS, type TrendLane, type TrendPoint, type TrendSeries } from './trend-data';
import { doseSeries } from './trend-dose';
import { type Drawing, drawnPoints, onLane, type Wall } from './trend-drawing';
import { eventSeries } from './trend-events';
import { guides } from './trend-guides';
import type { WallClock } from './trend-time';

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

function laneSeries(
  lane: TrendLane,
  series: TrendSeries,
  index: number,
  order: number,
  within: number,
  drawing: Drawing,
): object[] {
  const { data, palette, clock, dots } = drawing;
  const { color, shape, line } = looks(series, order, within, palette);
  const { joined, alone } = split(drawnPoints(series.points, drawing), data.gapAfterMs, clock);
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
      showSymbol: false,
      symbol: 'none',
      connectNulls: false,
      itemStyle: { color },
      lineStyle: { color, width: width(series, dots), opacity: series.tone === 0 ? 0.6 : 1, type: line === 'dashed' ? [7, 4] : line },
      emphasis: { disabled: true },
    },
    {
      ...onLane(index),
      id: `${id}/dots`,
      type: 'scatter',
      data: dotted(joined, alone, dots),
      symbol,
      symbolSize: 6,
      // One path for all dots: a figure each would cost half the time of the first drawing.
      large: true,
      largeThreshold: 1,
      z: 3,
      itemStyle: { color, opacity: 1 },
    },
    ...(series.cantTell?.length ? [{
      ...onLane(index),
      id: `${id}/cant-tell`,
      type: 'scatter',
      data: series.cantTell.map((t) => [clock.wall(t), lane.min]),
      symbol: QUESTION_MARK,
      symbolSize: [6, 10],
      symbolOffset: [0, -8],
      itemStyle: { color: 'transparent', borderColor: color, borderWidth: 1.75, opacity: 1 },
    }] : []),
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
function split(points: TrendPoint[], gap: number, clock: WallClock): { joined: Wall[]; alone: Wall[] } {
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
  for (const [t, value] of points) {
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

/** An answer alone is a dot always, those on a line where few enough are seen. */
function dotted(joined: Wall[], alone: Wall[], dots: boolean): Wall[] {
  return dots ? [...alone, ...joined.filter(([, value]) => value !== null)] : alone;
}

/** Whether the lines of answers show their marks, for a chart that is drawn. */
export function symbolsOf(drawing: Drawing): object[] {
  const { data, clock, dots } = drawing;
  return data.lanes.flatMap((lane) =>
    lane.series
      .filter((series) => !series.marks && !series.bare)
      .flatMap((series) => {
        const { joined, alone } = split(drawnPoints(series.points, drawing), data.gapAfterMs, clock);
        const id = `${lane.id}/${series.id}`;
        return [
          { id, lineStyle: { width: width(series, dots) } },
          { id: `${id}/dots`, data: dotted(joined, alone, dots) },
        ];
      }));
}

/** Many answers side by side need a thin line, or they run together; the period before stays behind the one that is seen. */
function width(series: TrendSeries, dots: boolean): number {
  return series.tone === 0 || !dots ? 1.25 : 2;
}
