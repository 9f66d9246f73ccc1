import type { RatingWords } from './rating-words';
import type { StopReason } from './session-script';

/** Every word of the session player; the page hands in translations. */
export interface SessionWords {
  region: string;
  about: string;
  /** `{n}` minutes. */
  minutes: string;
  chooseAnchor: string;
  anchorHint: string;
  readAloud: string;
  recording: string;
  textOnly: string;
  change: string;
  pastTitle: string;
  pastText: string;
  pastGoOn: string;
  pastClose: string;
  /** The rest with which a session goes on. */
  pastBack: string;
  start: string;
  pullBack: string;
  stop: string;
  goOn: string;
  touch: string;
  rest: string;
  orient: string;
  close: string;
  /** `{anchor}` is the chosen anchor. */
  toAnchor: string;
  pulledBack: string;
  noAnchor: string;
  preTitle: string;
  postTitle: string;
  overwhelm: string;
  overwhelmQuestion: string;
  farAway: string;
  farAwayQuestion: string;
  safety: string;
  safetyQuestion: string;
  low: string;
  high: string;
  offerTitle: string;
  offerText: string;
  takeGrounding: string;
  goOnGently: string;
  notToday: string;
  midTitle: string;
  feelFarAway: string;
  stoppedTitle: string;
  stoppedText: string;
  reasonQuestion: string;
  reasons: Record<StopReason, string>;
  closingQuestions: string;
  leave: string;
  settleTitle: string;
  settleText: string;
  settleYes: string;
  settleNo: string;
  settling: string;
  closing: string;
  againTitle: string;
  stirring: string;
  stirringWord: string;
  body: string;
  bodyQuestion: string;
  bodyLow: string;
  bodyHigh: string;
  grounded: string;
  yes: string;
  no: string;
  thanksTitle: string;
  thanksText: string;
  done: string;
  rating: Partial<RatingWords>;
}

export const SESSION_WORDS: SessionWords = {
  region: 'Session',
  about: 'You touch something small, then you rest. You can pull back or stop at any moment.',
  minutes: 'About {n} minutes.',
  chooseAnchor: 'Choose an anchor',
  anchorHint: 'Something steady you can come back to.',
  readAloud: 'Read aloud',
  recording: 'Play the recording',
  textOnly: 'Words without the moving shape',
  change: 'Anchor, voice and view',
  pastTitle: 'You were in a session',
  pastText: 'What you answered is kept. You can go on from a rest, or close it.',
  pastGoOn: 'Go on from a rest',
  pastClose: 'Close it now',
  pastBack: 'You are back. Rest here for a while.',
  start: 'Start session',
  pullBack: 'Pull back',
  stop: 'Stop',
  goOn: 'Go on',
  touch: 'Touch',
  rest: 'Rest',
  orient: 'Arrive',
  close: 'Come back to the room',
  toAnchor: 'Come back to this: {anchor}.',
  pulledBack: 'You pulled back. Rest here for a while.',
  noAnchor: 'Look at one thing in the room. Feel what holds you.',
  preTitle: 'Before we begin',
  postTitle: 'How is it now?',
  overwhelm: 'Overwhelm',
  overwhelmQuestion: 'How much is it right now?',
  farAway: 'Far away',
  farAwayQuestion: 'How far away do you feel?',
  safety: 'Safety',
  safetyQuestion: 'How safe do you feel?',
  low: 'not at all',
  high: 'very',
  offerTitle: 'Not today is fine',
  offerText: 'This may be a day for grounding instead. You choose.',
  takeGrounding: 'Grounding instead',
  goOnGently: 'Go on gently',
  notToday: 'Not today',
  midTitle: 'A short check',
  feelFarAway: 'I feel far away',
  stoppedTitle: 'You stopped. That is a skill.',
  stoppedText: 'Look around you. Feel the floor. Take the time you need.',
  reasonQuestion: 'You can tap a reason, or none.',
  reasons: { time: 'No time', too_much: 'Too much', felt_nothing: 'Felt nothing', other: 'Something else' },
  closingQuestions: 'Closing questions',
  leave: 'Leave now',
  settleTitle: 'That is a lot to hold',
  settleText: 'You can take two minutes to settle.',
  settleYes: 'Two minutes of grounding',
  settleNo: 'No, thank you',
  settling: 'Open your eyes. Name five colours you see. Press your feet into the floor, then let go.',
  closing: 'Open your eyes if they were closed. Look around slowly. Name three things you see. Move your hands.',
  againTitle: 'And now?',
  stirring: 'Did anything stir?',
  stirringWord: 'A word for it, if there is one',
  body: 'Body',
  bodyQuestion: 'How much do you notice in your body?',
  bodyLow: 'nothing',
  bodyHigh: 'a lot',
  grounded: 'Are you back in the room?',
  yes: 'Yes',
  no: 'No',
  thanksTitle: 'Thank you',
  thanksText: 'That is enough for now. Nothing felt is an answer too.',
  done: 'Done',
  rating: {},
};
