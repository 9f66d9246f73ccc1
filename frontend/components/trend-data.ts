/**
 * What the server hands to <thaw-trend-chart>. Times are epoch milliseconds. A point is [time, value, note?]; a null
 * value breaks the line, a skipped question is left out altogether.
 */
export interface TrendData {
  /** The range to show. */
  from: number;
  to: number;
  /** Which range that is, for its ends move with the clock. Zoom is kept over new data while it is the same one. */
  range?: string;
  /** How far one can move; by default from the first to the last moment in the data. */
  earliest?: number;
  latest?: number;
  /** Its points go to the end of those that were sent before. */
  grows?: boolean;
  locale: string;
  /** IANA zone of the client, whose calendar days count; by default the zone of the browser. */
  zone?: string;
  lanes: TrendLane[];
  /** Each lane as a small picture of its own, side by side over the same stretch of time. */
  multiples?: boolean;
  /** Two answers further apart than this are not joined by a line. */
  gapAfterMs: number;
  dose?: TrendDose;
  events?: TrendEvent[];
  seams?: TrendSeam[];
  labels?: Partial<TrendLabels>;
}

export type TrendPoint = [t: number, value: number | null, note?: string];

export type TrendShape = 'circle' | 'square' | 'triangle' | 'diamond';

export interface TrendSeries {
  id: string;
  label: string;
  shape?: TrendShape;
  /** Default: solid for the first series of a lane, dashed for the second, dotted from the third on. */
  line?: 'solid' | 'dashed' | 'dotted';
  /** Which of the six series colours, 1 to 6; default by order. 0 is the quiet ink, for the period before. */
  tone?: number;
  points: TrendPoint[];
  /** A line alone, without a mark for any point: a limit, not an answer. */
  bare?: boolean;
  /** What kind of score it is, beside its dot; a lane of scores keeps the dots of all its points. */
  marks?: TrendMark[];
  /** When the answer was "I can't tell": a mark of its own on the floor of the lane. */
  cantTell?: number[];
}

export interface TrendLane {
  id: string;
  label: string;
  min: number;
  max: number;
  unit?: string;
  /** A range worth naming, such as the window of tolerance. */
  band?: [low: number, high: number, label: string];
  /** From the lowest to the highest, each beginning where the one before ends. */
  bands?: [low: number, high: number, label: string][];
  series: TrendSeries[];
}

/** A score that is worth a mark: its moment, its height, which mark, and words where it has no point of its own. */
export type TrendMark = [t: number, value: number, kind: MarkKind, note: string];

export type MarkKind = 'better' | 'worse' | 'estimated' | 'incomplete';

/** Where the wording changed in a lane: numbers before and after are not quite the same thing. */
export interface TrendSeam {
  lane: string;
  t: number;
  label: string;
  /** Of a line that parts nothing, as where a slow rise began to show; without it the two sides are not the same. */
  sign?: string;
}

/** The sign of a seam that has none of its own. */
export const UNLIKE = '≠';

export type SessionOutcome = 'completed' | 'pulled_back' | 'stopped';

export interface TrendDose {
  /** The ceiling from each moment on. */
  ceiling: [t: number, level: number][];
  /** `to` is null while it lasts. */
  levels: { from: number; to: number | null; level: number; paused?: boolean; groundingOnly?: boolean }[];
  sessions: { t: number; level: number; outcome: SessionOutcome; second?: number; label?: string }[];
  changes?: { t: number; label: string }[];
}

/** `kind` chooses the mark: medication, anniversary, life, phase or note; any other gets the note's. */
export interface TrendEvent {
  t: number;
  kind: string;
  label: string;
}

export interface TrendLabels {
  /** Name of the focusable chart, with how to zoom. */
  chart: string;
  cantTell: string;
  dose: string;
  /** `{n}` is the level. */
  level: string;
  ceiling: string;
  /** A change of the dose. */
  change: string;
  paused: string;
  groundingOnly: string;
  events: string;
  completed: string;
  pulledBack: string;
  stopped: string;
  /** `{n}` is the second at which it was pressed. */
  atSecond: string;
  nothing: string;
  /** A lane without one. */
  unanswered: string;
  medication: string;
  anniversary: string;
  life: string;
  note: string;
  phase: string;
  better: string;
  worse: string;
  estimated: string;
  incomplete: string;
}

export const TREND_LABELS: TrendLabels = {
  chart: 'Chart. Plus and minus zoom, arrows move, zero shows everything.',
  cantTell: "can't tell",
  dose: 'Dose',
  level: 'Level {n}',
  ceiling: 'Ceiling',
  change: 'Change of the dose',
  paused: 'Paused',
  groundingOnly: 'Grounding',
  events: 'Events',
  completed: 'Session completed',
  pulledBack: 'Pulled back',
  stopped: 'Stopped',
  atSecond: 'at second {n}',
  nothing: 'No answer this day',
  unanswered: 'no answers',
  medication: 'Medication',
  anniversary: 'Anniversary',
  life: 'Life event',
  note: 'Note',
  phase: 'Phase',
  better: 'Reliably better',
  worse: 'Reliably worse',
  estimated: 'Estimated',
  incomplete: 'Incomplete',
};

/** The mark of each kind of event; any other kind has the note's. */
export const EVENTS = {
  medication: 'diamond',
  anniversary: 'triangle',
  life: 'circle',
  note: 'square',
  phase: 'square',
} as const;

/** The colours of the page as a canvas can use them. */
export interface Palette {
  ink: string;
  soft: string;
  line: string;
  surface: string;
  sunken: string;
  band: string;
  font: string;
  series: string[];
}

/** Colour, dash and shape of a series; `order` counts over all lanes, `within` inside its lane. */
export function looks(series: TrendSeries, order: number, within: number, palette: Palette) {
  const shapes: TrendShape[] = ['circle', 'square', 'triangle', 'diamond'];
  const lines = ['solid', 'dashed', 'dotted'] as const;
  const tone = series.tone ?? (order % palette.series.length) + 1;
  return {
    color: tone === 0 ? palette.soft : (palette.series[tone - 1] ?? palette.ink),
    shape: series.shape ?? shapes[within % shapes.length]!,
    line: series.line ?? lines[Math.min(within, lines.length - 1)]!,
  };
}

export const GLYPH: Record<TrendShape, string> = { circle: '●', square: '■', triangle: '▲', diamond: '◆' };

/** The marks of scores: told apart by their shape, with the word in the key. */
export const MARKS: Record<MarkKind, { glyph: string; symbol: string; rotate: number; size: number; offset: number }> = {
  better: { glyph: '▽', symbol: 'triangle', rotate: 180, size: 9, offset: 13 },
  worse: { glyph: '△', symbol: 'triangle', rotate: 0, size: 9, offset: -13 },
  estimated: { glyph: '○', symbol: 'circle', rotate: 0, size: 13, offset: 0 },
  incomplete: { glyph: '◇', symbol: 'diamond', rotate: 0, size: 11, offset: -7 },
};

export const OUTCOMES = {
  completed: { glyph: '●', symbol: 'circle', rotate: 0, tone: 1, word: 'completed' },
  pulled_back: { glyph: '◀', symbol: 'triangle', rotate: 90, tone: 3, word: 'pulledBack' },
  stopped: { glyph: '■', symbol: 'rect', rotate: 0, tone: 2, word: 'stopped' },
} as const;
