import type { Answer } from './answer';

export type StepKind = 'orient' | 'touch' | 'rest' | 'mid-check' | 'close';

/** One step of a practice. A mid-check waits for its answer, whatever its seconds say. */
export interface Step {
  kind: StepKind;
  seconds: number;
  text: string;
  /** The second of the recording at which it begins, where there is one. */
  from?: number;
  /** Ways to do this step; one may be tapped. */
  choices?: string[];
}

/** Thresholds of the pacing law inside a session (S1, S3, S6); a clinic may have set its own. */
export interface SessionLimits {
  offerGroundingOverwhelm: number;
  offerGroundingDissociation: number;
  offerGroundingSafety: number;
  /** The longest time between two mid-checks, in seconds. */
  midCheckEvery: number;
  midCheckSkip: number;
  midCheckEnd: number;
  /** The shortest closing, in seconds. */
  closing: number;
  reRateFrom: number;
  /** The grounding before the re-rating, in seconds. */
  settling: number;
}

export const SESSION_LIMITS: SessionLimits = {
  offerGroundingOverwhelm: 7,
  offerGroundingDissociation: 6,
  offerGroundingSafety: 3,
  midCheckEvery: 180,
  midCheckSkip: 7,
  midCheckEnd: 8,
  closing: 60,
  reRateFrom: 6,
  settling: 120,
};

export interface SessionScript {
  sessionId: string;
  /** The planned session it belongs to. With neither this nor `own` it is a preview, of which nothing is told. */
  planned?: string;
  /** The session of the client's own words that it belongs to. */
  own?: string;
  /** Id of the practice. */
  practice?: string;
  /** Version of the practice. */
  version?: number;
  level: number;
  /** What it will be like, in a sentence or two. */
  about?: string;
  anchors: string[];
  steps: Step[];
  limits?: Partial<SessionLimits>;
}

/** The thresholds that hold for this script. */
export function limitsOf(script: SessionScript): SessionLimits {
  return { ...SESSION_LIMITS, ...script.limits };
}

/** Overwhelm and dissociation 0-10 (high is worse), safety 0-10 (high is better). */
export interface Ratings {
  overwhelm: Answer;
  dissociation: Answer;
  safety: Answer;
}

export type StopReason = 'time' | 'too_much' | 'felt_nothing' | 'other';

export type SessionEventKind =
  | 'started'
  | 'resumed'
  | 'anchor'
  | 'pre'
  | 'touch'
  | 'rest'
  | 'choice'
  | 'mid_check'
  | 'grounding'
  | 'instead'
  | 'pulled_back'
  | 'stopped'
  | 'stop_reason'
  | 'closed'
  | 'post'
  | 'resettled'
  | 'stirring'
  | 'body'
  | 'grounded'
  | 'finished';

/** One thing that happened. `second` counts from "Start session"; `seq` from 1 without gaps. */
export interface SessionEvent {
  seq: number;
  second: number;
  kind: SessionEventKind;
  values?: Record<string, unknown>;
}

/** The whole session, as `session-finished` hands it over. */
export interface SessionSummary {
  sessionId: string;
  startedAt: string;
  zone: string;
  seconds: number;
  level: number;
  anchor?: string;
  pre: Ratings;
  post: Ratings;
  /** Overwhelm after two minutes of grounding, where they were taken. */
  resettled?: Answer;
  /** True once the closing was reached without "Stop" and without an early end. */
  completed: boolean;
  stopReason?: StopReason;
  /** Why the practice ended before its closing although nobody pressed "Stop". */
  endedEarly?: 'mid_check' | 'not_today' | 'left';
  /** Grounding was offered after the pre-rating and taken in place of the practice. */
  groundingTaken: boolean;
  pulledBack: number;
  endedGrounded?: boolean;
  stirring?: boolean;
  stirringWord?: string;
  body?: Answer;
  events: SessionEvent[];
}

/** A session whose page was left or lost: what is known of it, and whether it may go on or be closed. */
export type PastSession = Partial<SessionSummary> & Pick<SessionSummary, 'events'> & { goOn: boolean };
