const QUARTER = 900_000;
export const DAY = 86_400_000;
const WEEK = 7 * DAY;

/**
 * A clock on the wall of the client. The chart draws in wall time (as if it were UTC), so that its days are the
 * client's calendar days whatever the zone of the browser.
 */
export class WallClock {
  private readonly offsets = new Map<number, number>();
  private readonly parts: Intl.DateTimeFormat;

  constructor(
    readonly locale: string,
    readonly zone: string | undefined,
  ) {
    this.parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** From an instant to the wall. */
  wall(t: number): number {
    return t + this.offset(t);
  }

  /** From the wall to an instant; in the hour that is told twice, the earlier one. */
  instant(wall: number): number {
    const guess = wall - this.offset(wall);
    return wall - this.offset(guess);
  }

  /** A mark of the time axis: what begins there, an hour or a day, or a month or a year where the marks are months. */
  tick(wall: number, months: boolean): string {
    const at = new Date(wall);
    if (at.getUTCHours() !== 0) {
      return this.format(wall, { hour: '2-digit', minute: '2-digit' });
    }
    if (!months) {
      return this.format(wall, { day: 'numeric', month: 'short' });
    }
    return at.getUTCMonth() === 0
      ? this.format(wall, { year: 'numeric' })
      : this.format(wall, { month: 'short' });
  }

  day(wall: number): string {
    return this.format(wall, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }

  short(wall: number): string {
    return this.format(wall, { day: 'numeric', month: 'short', year: '2-digit' });
  }

  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  private format(wall: number, options: Intl.DateTimeFormatOptions): string {
    const key = Object.keys(options).join();
    let format = this.formats.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(this.locale, { ...options, timeZone: 'UTC' });
      this.formats.set(key, format);
    }
    return format.format(wall);
  }

  // A week, and in a week of changing clocks a day, that begins and ends with the same offset has it throughout; a day of
  // changing clocks is asked by the quarter hour, the finest at which any zone changes. No zone has changed there and back
  // within a week. The formatter is slow, hence the thrift.
  private offset(t: number): number {
    for (const stretch of [WEEK, DAY]) {
      const start = Math.floor(t / stretch) * stretch;
      const offset = this.offsetAt(start);
      if (offset === this.offsetAt(start + stretch)) {
        return offset;
      }
    }
    return this.offsetAt(Math.floor(t / QUARTER) * QUARTER);
  }

  private offsetAt(start: number): number {
    let offset = this.offsets.get(start);
    if (offset === undefined) {
      const part: Record<string, number> = {};
      for (const { type, value } of this.parts.formatToParts(start)) {
        part[type] = Number(value);
      }
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
      offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
      this.offsets.set(start, offset);
    }
    return offset;
  }
}
