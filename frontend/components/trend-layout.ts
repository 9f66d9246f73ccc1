import type { TrendData } from './trend-data';

/** Where a lane stands, in pixels from the top of the chart. */
export interface Place {
  top: number;
  height: number;
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
const SLIDER = 76;
const AXIS = 28;

/** One below the other: the lanes, the dose, the events, the slider. */
export function layout(data: TrendData, width: number): Layout {
  const narrow = width < NARROW;
  const head = narrow ? 30 : 18;
  let y = AXIS;
  const place = (height: number): Place => {
    const top = y + (narrow ? head : 0);
    y = top + height + (narrow ? 8 : head);
    return { top, height };
  };
  const lanes = data.lanes.map(() => place(narrow ? 76 : 88));
  const dose = data.dose ? place(96) : undefined;
  const events = data.events?.length ? place(34) : undefined;
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
