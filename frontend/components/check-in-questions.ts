import type { Answer } from './answer';
import type { RatingWords } from './rating-words';
import type { Option } from './thaw-choice';

/** A slider; what is asked every day. */
export interface RatingQuestion {
  id: string;
  /** Absent means a rating. */
  kind?: 'rating';
  label: string;
  question?: string;
  min: number;
  max: number;
  low?: string;
  high?: string;
  nothing?: boolean;
  farAway?: boolean;
  /** Answered by tapping a number, without a slider; a phone goes on to the next question by itself. */
  tap?: boolean;
  /** Stands on the same screen as the question before it. */
  beside?: boolean;
}

/** Words to tap, with an optional word of one's own where `wordLabel` is given. */
export interface ChoiceQuestion {
  id: string;
  kind: 'choice';
  label: string;
  question?: string;
  options: Option[];
  wordLabel?: string;
  beside?: boolean;
}

/** Any number of words to tap, and one of one's own. */
export interface WordsQuestion {
  id: string;
  kind: 'words';
  label: string;
  question?: string;
  options: Option[];
  wordLabel?: string;
  beside?: boolean;
}

/** A word of one's own. */
export interface WordQuestion {
  id: string;
  kind: 'word';
  label: string;
  question?: string;
  beside?: boolean;
}

export type CheckInQuestion = RatingQuestion | ChoiceQuestion | WordsQuestion | WordQuestion;

export type CheckInState = 'editing' | 'sending' | 'sent' | 'not-sent';

/** Detail of `send-check-in`. `id` is kept over every retry, so the check-in is stored once. */
export interface SendCheckIn {
  id: string;
  /** When it was first sent, an ISO instant. */
  madeAt: string;
  /** IANA time zone of the device. */
  zone: string;
  /** One entry per question, in order; untouched ones are `missing`. */
  answers: Record<string, Answer>;
}

export interface CheckInWords {
  send: string;
  sendAgain: string;
  next: string;
  /** Which question is on the screen: `{n}` `{of}`. */
  place: string;
  sending: string;
  notSent: string;
  sentTitle: string;
  sentText: string;
  nothingNeeded: string;
  reviewTitle: string;
  /** Stands where a question has no answer. */
  reviewOpen: string;
  reviewChange: string;
  /** Name of the way back to a question: `{label}`. */
  reviewChangeOf: string;
  rating: Partial<RatingWords>;
}

export const CHECK_IN_WORDS: CheckInWords = {
  send: 'Send check-in',
  sendAgain: 'Send check-in',
  next: 'Next',
  place: '{n} of {of}',
  sending: 'Sending. You can wait here.',
  notSent: 'Not sent yet. Your answers are kept on this page. They are sent once when you are back online.',
  sentTitle: 'Thank you',
  sentText: 'Your check-in has arrived. There is nothing more to do.',
  nothingNeeded: 'Answer what you like. Nothing is needed.',
  reviewTitle: 'Your answers, before you send them',
  reviewOpen: 'left open, and that is fine',
  reviewChange: 'Change',
  reviewChangeOf: 'Change: {label}',
  rating: {},
};
