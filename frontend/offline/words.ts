import type { CheckInQuestion } from '../components/check-in-questions';

/** The words of the pages without a network, as the server writes them. */
export interface OfflineWords {
  words: Record<string, string>;
  questions: CheckInQuestion[];
  /** The short check-in. */
  brief?: CheckInQuestion[];
  /** The questions that take turns, and whose turn it is by the calendar, counted from 1 January 1970. */
  turns?: { questions: Record<string, CheckInQuestion[]>; ordinary: string[][]; after: string[][] };
  numbers: { for: string; number: string; dial: string }[];
  /** When somebody made sure of the numbers. */
  dated: string;
}

let fetched: Promise<OfflineWords> | undefined;

/** Fetched once a page; without a network they come from the service worker. */
export function offlineWords(): Promise<OfflineWords> {
  fetched ??= fetch('/offline/words').then((answer) => answer.json() as Promise<OfflineWords>);
  return fetched;
}

/** The text of a key with its arguments, in the manner of the server's patterns. */
export function say(words: OfflineWords, key: string, ...given: (string | number)[]): string {
  const pattern = words.words[key] ?? '';
  const text = given.length > 0 ? pattern.replaceAll("''", "'") : pattern;
  return given.reduce<string>((said, value, i) => said.replaceAll(`{${i}}`, String(value)), text);
}

/** How many wait, and where, in a sentence. */
export function waitingSentence(words: OfflineWords, count: number, kept: boolean): string {
  if (count === 0) {
    return say(words, 'offline.waits.none');
  }
  const where = kept ? 'offline.waits' : 'offline.waits.page';
  return say(words, count === 1 ? `${where}.one` : `${where}.many`, count);
}
