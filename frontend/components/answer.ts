/** What a person can say to one question. Missing, skipped, "can't tell", "nothing" and a 0 are five values. */
export type Answer =
  | { kind: 'rated'; value: number }
  | { kind: 'nothing' }
  | { kind: 'far-away' }
  | { kind: 'cant-tell' }
  | { kind: 'skipped' }
  | { kind: 'missing' }
  | { kind: 'chosen'; value: string; word?: string }
  | { kind: 'words'; words: string[]; word?: string }
  | { kind: 'said'; word: string };

export type AnswerKind = Answer['kind'];

/** Detail of `answer-changed`; `id` is the element's `question-id`, empty where it has none. */
export interface AnswerChanged {
  id: string;
  answer: Answer;
}

export const MISSING: Answer = { kind: 'missing' };

/** The number of a rating; undefined for every answer that is not a number. */
export function rated(answer: Answer | undefined): number | undefined {
  return answer?.kind === 'rated' ? answer.value : undefined;
}

/** Tells a parent that an answer is different now. */
export function announce(from: HTMLElement, id: string, answer: Answer): void {
  const detail: AnswerChanged = { id, answer };
  from.dispatchEvent(new CustomEvent('answer-changed', { detail, bubbles: true, composed: true }));
}

let count = 0;

/** An id for label and control in the light DOM, unique on the page. */
export function freshId(prefix: string): string {
  count += 1;
  return `${prefix}-${count}`;
}
