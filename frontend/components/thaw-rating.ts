import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Answer, announce, freshId, MISSING, rated } from './answer';
import { fill, RATING_WORDS, type RatingWords } from './rating-words';

type Choice = 'nothing' | 'far-away' | 'cant-tell' | 'skipped';

/**
 * One question on a scale, in the light DOM. The slider has no thumb until it is touched, so an untouched scale
 * is never mistaken for a middle one; every other answer is a button of the same weight.
 *
 * Fires `answer-changed` ({@link AnswerChanged}) after each change by the person.
 */
export class ThawRating extends LitElement {
  static override properties = {
    questionId: { attribute: 'question-id' },
    label: {},
    question: {},
    min: { type: Number },
    max: { type: Number },
    low: {},
    high: {},
    nothing: { type: Boolean },
    farAway: { type: Boolean, attribute: 'far-away' },
    tap: { type: Boolean },
    words: { attribute: false },
    answer: { attribute: false },
  };

  /** Travels in the event, to tell questions apart. */
  declare questionId: string;
  /** Short visible name; also the slider's accessible name, exactly. */
  declare label: string;
  /** The question as a sentence; optional. */
  declare question: string;
  declare min: number;
  declare max: number;
  /** Words at the two ends. */
  declare low: string;
  declare high: string;
  /** Offers "Nothing" / "Something, far away". */
  declare nothing: boolean;
  declare farAway: boolean;
  /** Eleven numbers to tap in place of the slider: one tap is the whole answer. */
  declare tap: boolean;
  declare words: Partial<RatingWords>;
  declare answer: Answer;

  private readonly key = freshId('rating');

  constructor() {
    super();
    this.questionId = '';
    this.label = '';
    this.question = '';
    this.min = 0;
    this.max = 10;
    this.low = '';
    this.high = '';
    this.nothing = false;
    this.farAway = false;
    this.tap = false;
    this.words = {};
    this.answer = MISSING;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Back to not answered; says nothing to the parent. */
  clear(): void {
    this.answer = MISSING;
  }

  override focus(options?: FocusOptions): void {
    this.querySelector<HTMLElement>('input[type=range], .rating-taps button')?.focus(options);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('answer') && !changed.has('min') && !changed.has('max')) {
      return;
    }
    // Properties of the inputs are set by hand: what a person typed must not be overwritten by an equal old value.
    const value = rated(this.answer);
    const range = this.querySelector<HTMLInputElement>('input[type=range]');
    const number = this.querySelector<HTMLInputElement>('input[type=number]');
    if (range) {
      range.value = String(value ?? this.middle());
      const share = ((value ?? this.min) - this.min) / (this.max - this.min || 1);
      range.style.setProperty('--fill', `${share * 100}%`);
    }
    if (number && number !== this.ownerDocument.activeElement) {
      number.value = value === undefined ? '' : String(value);
    }
  }

  protected override render(): TemplateResult {
    const words = this.allWords();
    const question = `${this.key}-question`;
    return html`
      <div class="rating" role="group" aria-labelledby=${question} data-kind=${this.answer.kind}>
        <div class="rating-head">
          ${this.question
            ? html`<p class="rating-question" id=${question}>${this.question}</p>
                ${this.short('rating-label')}`
            : this.short('rating-question', question)}
          <output class="rating-said" for=${this.key}>${this.inWords(words)}</output>
        </div>
        ${this.tap ? this.taps() : this.scale(words)}
        <div class="rating-choices">
          ${this.nothing ? this.choice('nothing', words.nothing) : nothing}
          ${this.farAway ? this.choice('far-away', words.farAway) : nothing}
          ${this.choice('cant-tell', words.cantTell)} ${this.choice('skipped', words.skip)}
        </div>
      </div>
    `;
  }

  private scale(words: RatingWords): TemplateResult {
    const named = { label: this.label };
    return html`
      <div class="rating-scale">
        <button type="button" class="button" aria-label=${fill(words.lower, named)} @click=${() => this.nudge(-1)}>
          <span aria-hidden="true">−</span>
        </button>
        <input
          id=${this.key}
          type="range"
          min=${this.min}
          max=${this.max}
          step="1"
          aria-valuetext=${this.inWords(words) || words.notAnswered}
          @input=${(e: Event) => this.rate((e.target as HTMLInputElement).valueAsNumber)}
          @pointerup=${this.touched}
          @keydown=${this.keyed}
        />
        <button type="button" class="button" aria-label=${fill(words.higher, named)} @click=${() => this.nudge(1)}>
          <span aria-hidden="true">+</span>
        </button>
        <input
          class="input rating-number"
          type="number"
          inputmode="numeric"
          min=${this.min}
          max=${this.max}
          step="1"
          placeholder="–"
          aria-label=${fill(words.asNumber, named)}
          @input=${this.typed}
          @blur=${() => this.requestUpdate('answer', MISSING)}
        />
        <div class="rating-ends" aria-hidden="true"><span>${this.low}</span><span>${this.high}</span></div>
      </div>
    `;
  }

  /** A label needs the slider that it is for. */
  private short(style: string, id?: string): TemplateResult {
    return this.tap
      ? html`<span class=${style} id=${id ?? nothing}>${this.label}</span>`
      : html`<label class=${style} id=${id ?? nothing} for=${this.key}>${this.label}</label>`;
  }

  private taps(): TemplateResult {
    const step = (this.max - this.min) / 10;
    const numbers = Array.from({ length: 11 }, (_, i) => this.min + i * step);
    return html`
      <div class="rating-taps">
        ${numbers.map(
          (number) => html`<button
            type="button"
            class="button"
            aria-label="${this.label} ${number}"
            aria-pressed=${rated(this.answer) === number}
            @click=${() => this.rate(number)}
          >
            ${number}
          </button>`,
        )}
      </div>
      <div class="rating-ends rating-tap-ends" aria-hidden="true"><span>${this.low}</span><span>${this.high}</span></div>
    `;
  }

  private choice(kind: Choice, word: string): TemplateResult {
    const pressed = this.answer.kind === kind;
    return html`<button
      type="button"
      class="button"
      aria-pressed=${pressed}
      @click=${() => this.become(pressed ? MISSING : { kind })}
    >
      ${word}
    </button>`;
  }

  private allWords(): RatingWords {
    return { ...RATING_WORDS, ...this.words };
  }

  private inWords(words: RatingWords): string {
    switch (this.answer.kind) {
      case 'rated': {
        const value = this.answer.value;
        const end = value === this.min ? this.low : value === this.max ? this.high : '';
        return end ? `${value}, ${end}` : String(value);
      }
      case 'nothing':
        return words.nothing;
      case 'far-away':
        return words.farAway;
      case 'cant-tell':
        return words.cantTell;
      case 'skipped':
        return words.skip;
      default:
        return '';
    }
  }

  private middle(): number {
    return Math.round((this.min + this.max) / 2);
  }

  private nudge(direction: 1 | -1): void {
    const step = this.max - this.min > 20 ? 5 : 1;
    this.rate((rated(this.answer) ?? this.middle()) + direction * step);
  }

  // A tap exactly on the resting place of the hidden thumb fires no input event, yet it is an answer.
  private touched(event: PointerEvent): void {
    if (this.answer.kind !== 'rated') {
      this.rate((event.target as HTMLInputElement).valueAsNumber);
    }
  }

  private keyed(event: KeyboardEvent): void {
    if ((event.key === 'Enter' || event.key === ' ') && this.answer.kind !== 'rated') {
      event.preventDefault();
      this.rate((event.target as HTMLInputElement).valueAsNumber);
    }
  }

  private typed(event: Event): void {
    const value = (event.target as HTMLInputElement).valueAsNumber;
    if (Number.isNaN(value)) {
      this.become(MISSING);
    } else {
      this.rate(value);
    }
  }

  private rate(value: number): void {
    const within = Math.min(this.max, Math.max(this.min, Math.round(value)));
    this.become({ kind: 'rated', value: within });
  }

  private become(answer: Answer): void {
    this.answer = answer;
    announce(this, this.questionId, answer);
  }
}

customElements.define('thaw-rating', ThawRating);

declare global {
  interface HTMLElementTagNameMap {
    'thaw-rating': ThawRating;
  }
}
