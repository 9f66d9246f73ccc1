import type { Drawing } from './trend-series';

/** Where one event stands in its lane. */
export interface Placed {
  /** From 0 at the bottom to 1 at the top. */
  height: number;
  /** On which side of its mark the words stand; none where there is no room for them. */
  words: 'left' | 'right' | undefined;
}

export const WORDS_WIDTH = 150;
export const WORDS_DISTANCE = 6;

const ROWS = 3;
const FLOOR = 0.1;
const GAP = 10;
const MARK = 6;

/** The events that are seen, in rows, so that nobody's words stand on another's; a mark without words keeps to the floor. */
export function place({ data, clock, view, room, palette }: Drawing): Placed[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) {
    pen.font = `12px ${palette.font}`;
  }
  const ends = new Array<number>(ROWS).fill(-Infinity);
  return (data.events ?? []).map(({ t, label }) => {
    const at = ((clock.wall(t) - view.from) / (view.to - view.from)) * room;
    const width = Math.min(WORDS_WIDTH, pen?.measureText(label).width ?? WORDS_WIDTH) + WORDS_DISTANCE + MARK;
    const left = at + width > room;
    const begin = left ? at - width : at - MARK;
    const row = at < 0 || at > room ? -1 : ends.findIndex((end) => end + GAP <= begin);
    if (row < 0) {
      return { height: FLOOR, words: undefined };
    }
    ends[row] = left ? at + MARK : at + width;
    return { height: 1 - ((row + 0.5) / ROWS) * (1 - 2 * FLOOR), words: left ? 'left' : 'right' };
  });
}
