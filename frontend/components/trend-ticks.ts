import { DAY } from './trend-time';

/** How far apart the marks of the time axis stand: so many hours, days, weeks from a Monday, or months from January. */
export interface Step {
  unit: 'hour' | 'day' | 'month';
  count: number;
}

const HOUR = 3_600_000;
const MONTH = 30.4 * DAY;

const STEPS: Step[] = [
  { unit: 'hour', count: 6 },
  { unit: 'day', count: 1 },
  { unit: 'day', count: 2 },
  { unit: 'day', count: 7 },
  { unit: 'day', count: 14 },
  { unit: 'month', count: 1 },
  { unit: 'month', count: 2 },
  { unit: 'month', count: 3 },
  { unit: 'month', count: 6 },
  { unit: 'month', count: 12 },
  { unit: 'month', count: 24 },
  { unit: 'month', count: 60 },
];

const LENGTH = { hour: HOUR, day: DAY, month: MONTH } as const;
// The first Monday on the clock; whole weeks are counted from it.
const MONDAY = 4 * DAY;

/** The closest marks of which at most so many stand in a stretch of this length. */
export function stepFor(span: number, most: number): Step {
  return STEPS.find(({ unit, count }) => span / (LENGTH[unit] * count) <= most) ?? STEPS.at(-1)!;
}

/** Where the marks stand, on the wall. */
export function ticks({ unit, count }: Step, from: number, to: number): number[] {
  const marks: number[] = [];
  if (unit === 'month') {
    const first = new Date(from);
    const start = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / count) * count;
    for (let month = start; monthStart(month) <= to; month += count) {
      marks.push(monthStart(month));
    }
  } else {
    const step = LENGTH[unit] * count;
    for (let at = MONDAY + Math.floor((from - MONDAY) / step) * step; at <= to; at += step) {
      marks.push(at);
    }
  }
  return marks.filter((at) => at >= from && at <= to);
}

function monthStart(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12);
}
