import type { TrendData } from './trend-data';

/** Where a lane stands, in pixels from the top of the chart. */
export interface Place {
  top: number;
  height: number;
  /** Where its label begins. */
  label: number;
  /** From the left, and how wide; by default everything beside the labels. */
  left?: number;
  width?: number;
}

export interface Layout {
  /** On a narrow screen the labels stand above their lanes instead of beside them. */
  narrow: boolean;
  left: number;
  right: number;
  lanes: Place[];
  dose: Place | undefined;
  events: Place | undefined;
  height: number;
}

const NARROW = 640;
const SLIDER = 68;
const AXIS = 28;

/** As wide as a small picture has to be. */
const SMALL = 280;
const GUTTER = 40;

/** One below the other: the lanes, the dose, the events, the slider; or the lanes side by side as small pictures. */
export function layout(data: TrendData, width: number): Layout {
  return data.multiples && width >= NARROW ? sideBySide(data, width) : below(data, width);
}

function sideBySide(data: TrendData, width: number): Layout {
  const right = 14;
  const columns = Math.max(1, Math.floor(width / (SMALL + GUTTER)));
  const room = (width - right - columns * GUTTER) / columns;
  const small = (i: number): Place => {
    const top = 48 + Math.floor(i / columns) * 190;
    return { top, height: 110, label: top - 42, left: (i % columns) * (room + GUTTER) + GUTTER - 6, width: room };
  };
  const lanes = data.lanes.map((_, i) => small(i));
  let y = 48 + Math.ceil(lanes.length / columns) * 190;
  const whole = (height: number): Place => {
    const top = y + 22;
    y = top + height + 22;
    return { top, height, label: top - 42 };
  };
  const dose = data.dose ? whole(96) : undefined;
  y += 18;
  const events = data.events?.length ? whole(60) : undefined;
  return { narrow: true, left: GUTTER - 6, right, lanes, dose, events, height: y + SLIDER };
}

function below(data: TrendData, width: number): Layout {
  const narrow = width < NARROW;
  const head = narrow ? 30 : 18;
  const labelling = narrow ? 26 : 4;
  let y = narrow ? 0 : AXIS;
  // The upper time axis of the first lane and the many marks of the dose need a line more above them.
  const place = (height: number, more = 0): Place => {
    const top = y + (narrow ? head + more : 0);
    y = top + height + (narrow ? 8 : head);
    return { top, height, label: narrow ? top - labelling - more : top - labelling };
  };
  const lanes = data.lanes.map((lane, i) => place(lane.bands ? 120 : narrow ? 76 : 88, i === 0 ? 18 : 0));
  const dose = data.dose ? place(96, 18) : undefined;
  const events = data.events?.length ? place(60) : undefined;
  return {
    narrow,
    left: narrow ? 34 : 196,
    right: 14,
    lanes,
    dose,
    events,
    height: y + SLIDER,
  };
}

/** Every lane's place in the order of the grids. */
export function places(at: Layout): Place[] {
  return [...at.lanes, ...[at.dose, at.events].filter((place) => place !== undefined)];
}
