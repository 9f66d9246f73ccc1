import type { TrendData } from './trend-data';

/** Where a lane stands, in pixels from the top of the chart. */
export interface Place {
  top: number;
  height: number;
  /** Where its label begins. */
  label: number;
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

/** One below the other: the lanes, the dose, the events, the slider. */
export function layout(data: TrendData, width: number): Layout {
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
  const lanes = data.lanes.map((_, i) => place(narrow ? 76 : 88, i === 0 ? 18 : 0));
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
