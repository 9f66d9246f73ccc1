const FADE_STEPS = 10;
const FADE_MS = 150;

/**
 * The recording of a script. Where it does not come, or the browser cannot play it, nothing is heard: its words are on the
 * screen in any case.
 */
export class SessionSound {
  private readonly audio = new Audio();
  private fading: ReturnType<typeof setInterval> | undefined;
  /** What is to be heard, and since when; undefined while it is to be silent. */
  private wanted: { second: number; since: number } | undefined;

  /** @param none hears that there is nothing to play */
  constructor(
    address: string,
    private readonly none: () => void,
  ) {
    void this.load(address);
  }

  /** On from this second of the recording; it goes on where it is when it is there already. */
  playFrom(second: number): void {
    clearInterval(this.fading);
    this.wanted = { second, since: performance.now() };
    this.audio.volume = 1;
    if (this.audio.src) {
      if (Math.abs(this.audio.currentTime - second) > 1) {
        this.audio.currentTime = second;
      }
      void this.audio.play().catch(() => undefined);
    }
  }

  /** Goes away softly, within a second and a half. */
  fade(): void {
    this.wanted = undefined;
    clearInterval(this.fading);
    this.fading = setInterval(() => {
      this.audio.volume = Math.max(0, this.audio.volume - 1 / FADE_STEPS);
      if (this.audio.volume < 0.05) {
        this.audio.pause();
        clearInterval(this.fading);
      }
    }, FADE_MS);
  }

  /** Silent at once, for good. */
  close(): void {
    this.wanted = undefined;
    clearInterval(this.fading);
    this.audio.pause();
    if (this.audio.src) {
      URL.revokeObjectURL(this.audio.src);
      this.audio.removeAttribute('src');
    }
  }

  /** The whole of it at once: it does not depend on the network while somebody is in the middle of it. */
  private async load(address: string): Promise<void> {
    try {
      const answer = await fetch(address);
      const sound = answer.ok ? await answer.blob() : undefined;
      if (!sound?.size) {
        this.none();
      } else {
        this.audio.src = URL.createObjectURL(sound);
        if (this.wanted) {
          this.playFrom(this.wanted.second + (performance.now() - this.wanted.since) / 1000);
        }
      }
    } catch {
      this.none();
    }
  }
}
