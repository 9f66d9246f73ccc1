import { EVENTS } from './trend-data';
import { type Drawing, onLane } from './trend-drawing';
import type { ECharts } from './trend-echarts';
import type { Layout } from './trend-layout';

/** Where one event stands in its lane. */
interface Placed {
  /** From 0 at the bottom to 1 at the top. */
  height: number;
  /** On which side of its mark the words stand; none where there is no room for them. */
  words: 'left' | 'right' | undefined;
}

const WORDS_WIDTH = 230;
const WORDS_DISTANCE = 6;

/** A press this near to an event, in pixels, is meant for it. */
const FINGER = 14;

const ROWS = 3;
const FLOOR = 0.1;
const GAP = 10;
const MARK = 6;

/** The events that are seen, in rows, so that nobody's words stand on another's; a mark without words keeps to the floor. */
function place({ data, clock, view, room, palette }: Drawing): Placed[] {
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

function symbolOf(kind: string): string {
  const shape = EVENTS[kind as keyof typeof EVENTS] ?? EVENTS.note;
  return shape === 'square' ? 'rect' : shape;
}

/** The marks of the events with their words, as they stand in the range that is seen. */
export function eventMarks(drawing: Drawing): object[] {
  const placed = place(drawing);
  return (drawing.data.events ?? []).map((event, i) => {
    const { height, words } = placed[i]!;
    return {
      value: [drawing.clock.wall(event.t), height],
      symbol: symbolOf(event.kind),
      label: { show: words !== undefined, position: words ?? 'right', formatter: () => event.label },
    };
  });
}

/** The lane of the events. */
export function eventSeries(index: number, drawing: Drawing): object {
  const { palette } = drawing;
  return {
    ...onLane(index),
    id: 'events',
    type: 'scatter',
    data: eventMarks(drawing),
    symbolSize: 11,
    itemStyle: { color: palette.ink, opacity: 1 },
    label: {
      distance: WORDS_DISTANCE,
      color: palette.ink,
      fontSize: 12,
      fontFamily: palette.font,
      width: WORDS_WIDTH,
      overflow: 'truncate',
    },
  };
}

/** Detail of `event-pressed`: which event, below 0 for none, and the moment in epoch milliseconds. */
export interface EventPressed {
  index: number;
  t: number;
}

/** What a press in the lane of the events is meant for: on an event it is that one, beside them it is the moment. */
export function pressedEvent(drawing: Drawing, chart: ECharts, at: Layout, x: number, y: number): EventPressed | undefined {
  const place = at.events;
  const gridIndex = drawing.data.lanes.length + (drawing.data.dose ? 1 : 0);
  if (!place || y < place.top || y > place.top + place.height || !chart.containPixel({ gridIndex }, [x, y])) {
    return undefined;
  }
  const pixel = (t: number) => Number(chart.convertToPixel({ xAxisIndex: gridIndex }, drawing.clock.wall(t)));
  const away = (drawing.data.events ?? []).map(({ t }) => Math.abs(pixel(t) - x));
  const nearest = Math.min(Infinity, ...away);
  const wall = Number(chart.convertFromPixel({ xAxisIndex: gridIndex }, x));
  return { index: nearest <= FINGER ? away.indexOf(nearest) : -1, t: Math.round(drawing.clock.instant(wall)) };
}
