import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Answer, announce, freshId, MISSING } from './answer';
import { RATING_WORDS, type RatingWords } from './rating-words';

/** One of the words a person can tap; `id` is what is stored. */
export interface Option {
  id: string;
  label: string;
}

/**
 * A question answered by tapping a word (none / some / a lot), by writing one, or both. With `options` the answer is
 * `chosen`, with an optional `word`; without, it is `said`. Light DOM; fires `answer-changed`.
 */
export class ThawChoice extends LitElement {
  static override properties = {
    questionId: { attribute: 'question-id' },
    label: {},
    question: {},
    options: { attribute: false },
    wordLabel: { attribute: 'word-label' },
    plain: { type: Boolean },
    words: { attribute: false },
    answer: { attribute: false },
  };

  declare questionId: string;
  declare label: string;
  declare question: string;
  declare options: Option[];
  /** Label of the text field; no field where it is empty and there are options. */
  declare wordLabel: string;
  /** Leaves out "I can't tell" and "Skip", where going on without an answer is offered beside it. */
  declare plain: boolean;
  declare words: Partial<RatingWords>;
  declare answer: Answer;

  private readonly key = freshId('choice');

  constructor() {
    super();
    this.questionId = '';
    this.label = '';
    this.question = '';
    this.options = [];
    this.wordLabel = '';
    this.plain = false;
    this.words = {};
    this.answer = MISSING;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  clear(): void {
    this.answer = MISSING;
  }

  override focus(options?: FocusOptions): void {
    this.querySelector<HTMLElement>('button, input')?.focus(options);
  }

  protected override updated(changed: PropertyValues): void {
    const field = this.querySelector<HTMLInputElement>('input');
    if (changed.has('answer') && field && field !== this.ownerDocument.activeElement) {
      field.value = this.written();
    }
  }

  protected override render(): TemplateResult {
    const words = { ...RATING_WORDS, ...this.words };
    const asksWord = this.options.length === 0 || this.wordLabel !== '';
    return html`
      <div class="rating" role="group" aria-labelledby="${this.key}-question" data-kind=${this.answer.kind}>
        <p class="rating-question" id="${this.key}-question">${this.question || this.label}</p>
        <div class="rating-choices">
          ${this.options.map((option) =>
            this.button(option.label, this.isChosen(option), () => this.choose(option)))}
        </div>
        ${asksWord
          ? html`<div class="field rating-word">
              <label for=${this.key}>${this.wordLabel || this.label}</label>
              <input id=${this.key} class="input" type="text" maxlength="100" autocomplete="off" @input=${this.wrote} />
            </div>`
          : nothing}
        ${this.plain
          ? nothing
          : html`<div class="rating-choices">
              ${this.button(words.cantTell, this.answer.kind === 'cant-tell', () => this.toggle('cant-tell'))}
              ${this.button(words.skip, this.answer.kind === 'skipped', () => this.toggle('skipped'))}
            </div>`}
      </div>
    `;
  }

  private button(word: string, pressed: boolean, press: () => void): TemplateResult {
    return html`<button type="button" class="button" aria-pressed=${pressed} @click=${press}>${word}</button>`;
  }

  private isChosen(option: Option): boolean {
    return this.answer.kind === 'chosen' && this.answer.value === option.id;
  }

  private written(): string {
    return 'word' in this.answer ? (this.answer.word ?? '') : '';
  }

  private choose(option: Option): void {
    if (this.isChosen(option)) {
      this.become(MISSING);
      return;
    }
    const word = this.querySelector('input')?.value.trim();
    this.become({ kind: 'chosen', value: option.id, ...(word ? { word } : {}) });
  }

  private toggle(kind: 'cant-tell' | 'skipped'): void {
    this.become(this.answer.kind === kind ? MISSING : { kind });
  }

  // A word written beside a choice belongs to it; written first, it waits in the field until one is tapped.
  private wrote(event: Event): void {
    const word = (event.target as HTMLInputElement).value.trim();
    if (this.answer.kind === 'chosen') {
      this.become({ kind: 'chosen', value: this.answer.value, ...(word ? { word } : {}) });
    } else if (this.options.length === 0) {
      this.become(word ? { kind: 'said', word } : MISSING);
    }
  }

  private become(answer: Answer): void {
    this.answer = answer;
    announce(this, this.questionId, answer);
  }
}

customElements.define('thaw-choice', ThawChoice);

declare global {
  interface HTMLElementTagNameMap {
    'thaw-choice': ThawChoice;
  }
}
