import { OUTCOMES } from './trend-data';
import { type Drawing, onLane, type Wall } from './trend-drawing';
import { eventLines } from './trend-guides';

/** The lane of the dose: level, ceiling, pauses, changes, and the sessions by how they ended. */
export function doseSeries(index: number, drawing: Drawing): object[] {
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
