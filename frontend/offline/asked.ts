import type { CheckInQuestion } from '../components/check-in-questions';
import { type Pack, today } from './session-page';
import type { OfflineWords } from './words';

const DAY = 24 * 60 * 60 * 1000;

/**
 * What a check-in of this day asks without a network: the same as with one. The questions that take turns go by the
 * calendar, so the phone knows them by itself; whether a session was done lately it knows for the pack's own day.
 */
export function asked(words: OfflineWords, pack: Pack | undefined, brief: boolean): CheckInQuestion[] {
  if (brief) {
    return words.brief ?? words.questions;
  }
  const day = today(pack?.zone);
  const { turns } = words;
  if (!turns) {
    return words.questions;
  }
  const days = pack?.day === day && pack.afterSession ? turns.after : turns.ordinary;
  const names = days[(Date.parse(day) / DAY) % days.length] ?? [];
  return [...words.questions, ...names.flatMap((name) => turns.questions[name] ?? [])];
}
