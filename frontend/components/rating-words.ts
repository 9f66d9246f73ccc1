/** Words of a rating; `{label}` stands for the visible label of the question. */
export interface RatingWords {
  notAnswered: string;
  nothing: string;
  farAway: string;
  cantTell: string;
  skip: string;
  lower: string;
  higher: string;
  asNumber: string;
}

export const RATING_WORDS: RatingWords = {
  notAnswered: 'not answered',
  nothing: 'Nothing',
  farAway: 'Something, far away',
  cantTell: "I can't tell",
  skip: 'Skip',
  lower: '{label} lower',
  higher: '{label} higher',
  asNumber: '{label} as a number',
};

/** Puts values into the `{name}` places of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
