import { html, LitElement, type TemplateResult } from 'lit';
import { canSpeak, hush, speak } from './session-comforts';

interface ListenWords {
  start: string;
  stop: string;
  caption: string;
  none: string;
}

/**
 * Says texts aloud, one after the other, with the browser's own voice. Each sentence stands as a caption while it is said, and
 * the entry of the list `for` that is being said has `aria-current`. Light DOM.
 */
export class ThawListen extends LitElement {
  static override properties = {
    texts: { attribute: false },
    words: { attribute: false },
    for: { type: String },
    at: { state: true },
    caption: { state: true },
  };

  declare texts: string[];
  declare words: ListenWords | undefined;
  declare for: string;
  private declare at: number | undefined;
  private declare caption: string;

  constructor() {
    super();
    this.texts = [];
    this.words = undefined;
    this.for = '';
    this.at = undefined;
    this.caption = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override render(): TemplateResult | string {
    const words = this.words;
    if (!words) {
      return '';
    }
    if (!canSpeak()) {
      return html`<p class="quiet">${words.none}</p>`;
    }
    const playing = this.at !== undefined;
    return html`<button type="button" class="button" aria-pressed=${playing} @click=${this.toggle}>
        ${playing ? words.stop : words.start}
      </button>
      <p class="caption" ?hidden=${!playing}>
        <span class="quiet">${words.caption}</span>
        <q>${this.caption}</q>
      </p>`;
  }

  private toggle(): void {
    if (this.at === undefined) {
      this.say(0);
    } else {
      this.stop();
    }
  }

  private say(at: number): void {
    const text = this.texts[at];
    this.mark(at, text !== undefined);
    if (text === undefined) {
      this.stop();
      return;
    }
    this.at = at;
    this.caption = text.split('\n')[0] ?? '';
    speak(text, false, (sentence) => {
      if (this.at !== at) {
        return;
      }
      if (sentence === null) {
        this.say(at + 1);
      } else {
        this.caption = sentence;
      }
    });
  }

  private stop(): void {
    if (this.at !== undefined) {
      this.at = undefined;
      hush();
    }
    this.mark(0, false);
  }

  private mark(at: number, current: boolean): void {
    document.getElementById(this.for)?.querySelectorAll(':scope > li').forEach((entry, i) => {
      if (current && i === at) {
        entry.setAttribute('aria-current', 'step');
      } else {
        entry.removeAttribute('aria-current');
      }
    });
  }
}

customElements.define('thaw-listen', ThawListen);

declare global {
  interface HTMLElementTagNameMap {
    'thaw-listen': ThawListen;
  }
}
