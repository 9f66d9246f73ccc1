/** What the server sends to <thaw-trend-chart>. Times are milliseconds since 1970; null breaks a line. */
export interface TrendPoint {
  t: number;
  v: number | null;
}

export interface TrendSeries {
  label: string;
  points: TrendPoint[];
}

export interface TrendLane {
  id: string;
  label: string;
  min: number;
  max: number;
  series: TrendSeries[];
  /** Times at which the answer was "I can't tell". */
  cantTell: number[];
}

export interface DoseStep {
  t: number;
  level: number;
  ceiling: number;
  paused: boolean;
  label: string;
}

export interface DoseSession {
  t: number;
  level: number;
  outcome: 'completed' | 'pulled-back' | 'stopped' | 'open';
  label: string;
}

export interface TrendEvent {
  t: number;
  label: string;
}

export interface TrendData {
  locale: string;
  from: number;
  to: number;
  lanes: TrendLane[];
  dose: { label: string; steps: DoseStep[]; sessions: DoseSession[] };
  events: { label: string; marks: TrendEvent[] };
  words: { cantTell: string; paused: string; level: string };
}
