import type { EChartsCoreOption } from 'echarts/core';
import { eventMarks } from './trend-events';
import { type Layout, type Place, places } from './trend-layout';
import type { Drawing } from './trend-drawing';
import type { Range } from './trend-range';
import { allSeries } from './trend-series';
import { ticks } from './trend-ticks';
import { DAY } from './trend-time';

// ECharts works out the marks of an axis whether or not they are shown, unless both are off.
const WITHOUT_MARKS = { axisTick: { show: false }, axisLabel: { show: false } };

/** Everything ECharts needs: one grid a lane, all over the same time axis, zoomed together. */
export function options(
  drawing: Drawing,
  at: Layout,
  extent: Range,
  tooltip: (wall: number) => HTMLElement,
): EChartsCoreOption {
  const { palette, clock, data, view } = drawing;
  const all = places(at);
  const indexes = all.map((_, i) => i);
  const marks = ticks(drawing.step, extent.from, extent.to);
  const words = { color: palette.soft, fontFamily: palette.font, fontSize: 11 };
  const zoom = { xAxisIndex: indexes, filterMode: 'none', startValue: view.from, endValue: view.to, minValueSpan: DAY };
  return {
    animation: false,
    useUTC: true,
    aria: { enabled: false },
    textStyle: { fontFamily: palette.font },
    grid: all.map(({ top, height, left, width }) =>
      left === undefined ? { left: at.left, right: at.right, top, height } : { left, width, top, height }),
    xAxis: all.map((_, i) => {
      return {
        type: 'time',
        gridIndex: i,
        min: extent.from,
        max: extent.to,
        position: i === 0 && all.length > 1 && all[0]!.left === undefined ? 'top' : 'bottom',
        axisLine: { show: true, onZero: false, lineStyle: { color: palette.line } },
        ...(isLabelled(all, i)
          ? {
            axisTick: { show: true, lineStyle: { color: palette.line }, customValues: marks },
            axisLabel: {
              ...words,
              show: true,
              hideOverlap: true,
              customValues: marks,
              formatter: (value: number) => clock.tick(value, drawing.step.unit === 'month'),
            },
          }
          : WITHOUT_MARKS),
        splitLine: { show: false },
      };
    }),
    yAxis: all.map((_, i) => {
      const lane = data.lanes[i];
      const dose = !lane && at.dose && i === data.lanes.length;
      return {
        type: 'value',
        gridIndex: i,
        show: Boolean(lane || dose),
        min: lane ? lane.min : 0,
        max: lane ? lane.max : dose ? 5.5 : 1,
        interval: lane ? (lane.max - lane.min) / 2 : 1,
        axisLabel: { ...words, margin: 6, showMaxLabel: Boolean(lane), showMinLabel: Boolean(lane) },
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: palette.line, opacity: 0.7 } },
      };
    }),
    axisPointer: {
      link: [{ xAxisIndex: 'all' }],
      lineStyle: { color: palette.ink, width: 1, type: 'solid' },
      label: { show: false },
      animation: false,
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      padding: 12,
      textStyle: { color: palette.ink, fontFamily: palette.font, fontSize: 14 },
      extraCssText: 'max-inline-size: min(22rem, 90%); white-space: normal;',
      formatter: (items: unknown) => tooltip((items as { axisValue: number }[])[0]?.axisValue ?? view.to),
    },
    dataZoom: [
      { ...zoom, id: 'inside', type: 'inside', preventDefaultMouseMove: false },
      {
        ...zoom,
        id: 'slider',
        type: 'slider',
        left: at.left,
        right: at.right + 4,
        bottom: 10,
        height: 34,
        showDataShadow: false,
        brushSelect: true,
        brushStyle: { color: palette.band, borderColor: palette.soft },
        handleSize: '100%',
        handleStyle: { color: palette.surface, borderColor: palette.soft },
        moveHandleSize: 0,
        backgroundColor: palette.sunken,
        borderColor: palette.line,
        fillerColor: palette.band,
        textStyle: words,
        labelFormatter: (value: number) => clock.short(value),
        emphasis: { handleStyle: { borderColor: palette.ink } },
      },
    ],
    series: allSeries(drawing),
  };
}

/** One axis between lanes that share it has its marks at the top and the bottom; single lanes beside one another have each their own. */
function isLabelled(all: Place[], i: number): boolean {
  return i === 0 || i === all.length - 1 || all[i]!.left !== undefined;
}

/** The marks of the axis and the words of the events, as there is room for them in what is seen now. */
export function arrangement(drawing: Drawing, at: Layout, extent: Range, otherMarks: boolean): EChartsCoreOption {
  const series = drawing.data.events?.length ? [{ id: 'events', data: eventMarks(drawing) }] : [];
  if (!otherMarks) {
    return { series };
  }
  const customValues = ticks(drawing.step, extent.from, extent.to);
  const marked = { axisLabel: { customValues }, axisTick: { customValues } };
  return { series, xAxis: places(at).map((_, i, all) => (isLabelled(all, i) ? marked : WITHOUT_MARKS)) };
}
