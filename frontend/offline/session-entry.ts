import type { SessionSummary } from '../components/session-script';
import type { Entry } from './store';

/** Detail of `session-progress`: what is known of a session so far, or all of it. */
export interface Progress {
  /** One of the two. */
  planned?: string;
  own?: string;
  practice: string;
  version?: number;
  ended: boolean;
  summary: SessionSummary;
}

/** A session as the queue keeps it. */
export function sessionEntry({ planned, own, practice, version, ended, summary }: Progress): Entry {
  return {
    kind: 'session',
    id: summary.sessionId,
    madeAt: summary.startedAt,
    zone: summary.zone,
    ...(own ? { own } : { planned }),
    practice,
    version,
    ended,
    summary: structuredClone(summary),
  };
}
