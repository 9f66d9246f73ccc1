import type { EChartsCoreOption } from 'echarts/core';
import type { DoseSession, TrendData, TrendLane } from './trend-data';

const LANE_HEIGHT = 84;
const DOSE_HEIGHT = 108;
const EVENT_HEIGHT = 40;
const LANE_GAP = 30;
const TOP = 26;
const BOTTOM = 74;
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];
const OUTCOMES: Record<DoseSession['outcome'], string> = {
  completed: 'circle',
  'pulled-back': 'triangle',
  stopped: 'rect',
  open: 'emptyCircle',
};

/** The colours of the page, read anew whenever the scheme changes. */
export interface Palette {
  ink: string;
  soft: string;
  line: string;
  surface: string;
  series: string[];
}

export function height(data: TrendData): number {
  return TOP + data.lanes.length * (LANE_HEIGHT + LANE_GAP) + DOSE_HEIGHT + LANE_GAP + EVENT_HEIGHT + BOTTOM;
}

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** All lanes stacked over one time axis; they zoom together. */
export function options(data: TrendData, palette: Palette, animate: boolean): EChartsCoreOption {
  const tops: { top: number; height: number }[] = [];
  let y = TOP;
  for (let i = 0; i < data.lanes.length; i++) {
    tops.push({ top: y, height: LANE_HEIGHT });
    y += LANE_HEIGHT + LANE_GAP;
  }
  tops.push({ top: y, height: DOSE_HEIGHT });
  tops.push({ top: y + DOSE_HEIGHT + LANE_GAP, height: EVENT_HEIGHT });
  const all = tops.map((_, i) => i);
  const labels = [...data.lanes.map((lane) => lane.label), data.dose.label, data.events.label];

  return {
    animation: animate,
    aria: { enabled: false },
    textStyle: { color: palette.ink, fontFamily: 'inherit' },
    title: labels.map((text, i) => ({
      text,
      top: tops[i].top - 22,
      left: 8,
      padding: 0,
      textStyle: { color: palette.ink, fontSize: 13, fontWeight: 600 },
    })),
    grid: tops.map((place) => ({ left: 44, right: 16, ...place })),
    xAxis: all.map((i) => timeAxis(i, i === all.length - 1, data, palette)),
    yAxis: [
      ...data.lanes.map((lane, i) => valueAxis(i, lane.min, lane.max, (lane.max - lane.min) / 2, palette)),
      valueAxis(data.lanes.length, 0, 5, 1, palette),
      { ...valueAxis(data.lanes.length + 1, 0, 1, 1, palette), show: false },
    ],
    axisPointer: { link: [{ xAxisIndex: 'all' }], lineStyle: { color: palette.soft } },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
      formatter: (items: unknown) => tooltip(items as TooltipItem[], data),
    },
    dataZoom: [
      { type: 'inside', xAxisIndex: all, filterMode: 'none', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false },
      {
        type: 'slider',
        xAxisIndex: all,
        filterMode: 'none',
        bottom: 8,
        height: 28,
        borderColor: palette.line,
        textStyle: { color: palette.soft },
      },
    ],
    series: [
      ...data.lanes.flatMap((lane, i) => laneSeries(lane, i, data, palette)),
      ...doseSeries(data, palette),
      eventSeries(data, palette),
    ],
  };
}

function timeAxis(index: number, last: boolean, data: TrendData, palette: Palette) {
  return {
    type: 'time',
    gridIndex: index,
    min: data.from,
    max: data.to,
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { show: last },
    axisLabel: { show: last, color: palette.soft, hideOverlap: true },
    splitLine: { show: false },
  };
}

function valueAxis(index: number, min: number, max: number, interval: number, palette: Palette) {
  return {
    type: 'value',
    gridIndex: index,
    min,
    max,
    interval,
    axisLabel: { color: palette.soft, fontSize: 11 },
    splitLine: { lineStyle: { color: palette.line } },
  };
}

function laneSeries(lane: TrendLane, index: number, data: TrendData, palette: Palette) {
  const lines = lane.series.map((series, s) => ({
    name: series.label,
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    connectNulls: false,
    showSymbol: true,
    showAllSymbol: false,
    symbol: SYMBOLS[s % SYMBOLS.length],
    symbolSize: series.points.length > 400 ? 3 : 6,
    lineStyle: { width: 2, type: s === 0 ? 'solid' : 'dashed' },
    color: palette.series[(index + s) % palette.series.length],
    data: series.points.map((point) => [point.t, point.v]),
    markLine: s === 0 ? eventGuides(data, palette) : undefined,
  }));
  const cantTell = {
    name: data.words.cantTell,
    type: 'scatter',
    xAxisIndex: index,
    yAxisIndex: index,
    symbol: 'path://M-4,-4L4,4M4,-4L-4,4',
    symbolSize: 8,
    itemStyle: { color: 'transparent', borderColor: palette.soft, borderWidth: 2 },
    data: lane.cantTell.map((t) => [t, lane.min]),
  };
  return [...lines, cantTell];
}

function eventGuides(data: TrendData, palette: Palette) {
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: palette.soft, type: 'dotted', width: 1 },
    data: data.events.marks.map((mark) => ({ xAxis: mark.t })),
  };
}

function doseSeries(data: TrendData, palette: Palette) {
  const lane = data.lanes.length;
  const last = data.dose.steps.at(-1);
  const steps = last ? [...data.dose.steps, { ...last, t: data.to }] : [];
  return [
    {
      name: data.words.level,
      type: 'line',
      step: 'end',
      xAxisIndex: lane,
      yAxisIndex: lane,
      showSymbol: false,
      areaStyle: { opacity: 0.15 },
      lineStyle: { width: 2 },
      color: palette.series[0],
      data: steps.map((step) => [step.t, step.paused ? 0 : step.level]),
      markLine: eventGuides(data, palette),
    },
    {
      name: data.dose.label,
      type: 'line',
      step: 'end',
      xAxisIndex: lane,
      yAxisIndex: lane,
      showSymbol: false,
      lineStyle: { width: 1, type: 'dashed' },
      color: palette.soft,
      tooltip: { show: false },
      data: steps.map((step) => [step.t, step.ceiling]),
    },
    {
      name: data.dose.label,
      type: 'scatter',
      xAxisIndex: lane,
      yAxisIndex: lane,
      symbol: (value: [number, number, DoseSession['outcome']]) => OUTCOMES[value[2]],
      symbolSize: 9,
      color: palette.series[1],
      data: data.dose.sessions.map((s) => [s.t, s.level - 0.5, s.outcome]),
    },
  ];
}

function eventSeries(data: TrendData, palette: Palette) {
  const lane = data.lanes.length + 1;
  return {
    name: data.events.label,
    type: 'scatter',
    xAxisIndex: lane,
    yAxisIndex: lane,
    symbol: 'diamond',
    symbolSize: 14,
    color: palette.series[2],
    labelLayout: { hideOverlap: true },
    label: {
      show: true,
      position: 'right',
      color: palette.ink,
      fontSize: 12,
      formatter: (item: { dataIndex: number }) => data.events.marks[item.dataIndex].label,
    },
    data: data.events.marks.map((mark) => [mark.t, 0.5]),
  };
}

interface TooltipItem {
  seriesName: string;
  seriesType: string;
  axisIndex: number;
  dataIndex: number;
  value: [number, number | null];
  marker: string;
}

const DAY = 86_400_000;

/** The day, every lane's value near it in words, and the sessions and events of that day. */
function tooltip(items: TooltipItem[], data: TrendData): string {
  if (items.length === 0) {
    return '';
  }
  const t = items[0].value[0];
  const number = new Intl.NumberFormat(data.locale, { maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(data.locale, { dateStyle: 'full', timeStyle: 'short' }).format(t);
  const rows = items
    .filter((item) => item.axisIndex < data.lanes.length && item.value[1] !== null)
    .map((item) =>
      item.seriesType === 'scatter'
        ? `${escape(data.lanes[item.axisIndex].label)}: ${escape(data.words.cantTell)}`
        : `${item.marker}${escape(item.seriesName)}: ${number.format(item.value[1] ?? 0)}`,
    );
  const step = data.dose.steps.filter((each) => each.t <= t).at(-1);
  const dose = step ? [escape(step.label)] : [];
  const near = (mark: { t: number }) => Math.abs(mark.t - t) < DAY / 2;
  const happened = [...data.dose.sessions, ...data.events.marks].filter(near).map((mark) => escape(mark.label));
  return [`<strong>${escape(day)}</strong>`, ...rows, ...dose, ...happened].join('<br>');
}
