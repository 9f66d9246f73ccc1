import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { type Answer, announce, freshId, MISSING } from './answer';
import { RATING_WORDS, type RatingWords } from './rating-words';
import type { Option } from './thaw-choice';

type Instead = 'nothing' | 'far-away' | 'cant-tell' | 'skipped';

/**
 * A question answered by any number of words: tapped, or one of one's own; or by "nothing", "something, far away", "I can't
 * tell" or leaving it out, which are answers of the same weight. Light DOM; fires `answer-changed` with `words`.
 */
export class ThawWords extends LitElement {
  static override properties = {
    questionId: { attribute: 'question-id' },
    label: {},
    question: {},
    options: { attribute: false },
    wordLabel: { attribute: 'word-label' },
    words: { attribute: false },
    answer: { attribute: false },
  };

  declare questionId: string;
  declare label: string;
  declare question: string;
  declare options: Option[];
  declare wordLabel: string;
  declare words: Partial<RatingWords>;
  declare answer: Answer;

  private readonly key = freshId('words');

  constructor() {
    super();
    this.questionId = '';
    this.label = '';
    this.question = '';
    this.options = [];
    this.wordLabel = '';
    this.words = {};
    this.answer = MISSING;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override focus(options?: FocusOptions): void {
    this.querySelector<HTMLElement>('button')?.focus(options);
  }

  protected override updated(changed: PropertyValues): void {
    const field = this.querySelector<HTMLInputElement>('input');
    if (changed.has('answer') && field && field !== this.ownerDocument.activeElement) {
      field.value = this.own();
    }
  }

  protected override render(): TemplateResult {
    const words = { ...RATING_WORDS, ...this.words };
    return html`
      <div class="rating" role="group" aria-labelledby="${this.key}-question" data-kind=${this.answer.kind}>
        <p class="rating-question" id="${this.key}-question">${this.question || this.label}</p>
        <div class="rating-choices rating-chips">
          ${this.options.map((option) =>
            this.button(option.label, this.tapped().includes(option.id), () => this.tap(option.id)))}
        </div>
        <div class="field rating-word">
          <label for=${this.key}>${this.wordLabel || this.label}</label>
          <input id=${this.key} class="input" type="text" maxlength="100" autocomplete="off" @input=${this.wrote} />
        </div>
        <div class="rating-choices">
          ${this.instead('nothing', words.nothing)} ${this.instead('far-away', words.farAway)}
          ${this.instead('cant-tell', words.cantTell)} ${this.instead('skipped', words.skip)}
        </div>
      </div>
    `;
  }

  private instead(kind: Instead, word: string): TemplateResult {
    const pressed = this.answer.kind === kind;
    return this.button(word, pressed, () => this.become(pressed ? MISSING : { kind }));
  }

  private button(word: string, pressed: boolean, press: () => void): TemplateResult {
    return html`<button type="button" class="button" aria-pressed=${pressed} @click=${press}>${word}</button>`;
  }

  private tapped(): string[] {
    return this.answer.kind === 'words' ? this.answer.words : [];
  }

  private own(): string {
    return this.answer.kind === 'words' ? (this.answer.word ?? '') : '';
  }

  private tap(id: string): void {
    const before = this.tapped();
    this.say(before.includes(id) ? before.filter((other) => other !== id) : [...before, id], this.own());
  }

  private wrote(event: Event): void {
    this.say(this.tapped(), (event.target as HTMLInputElement).value.trim());
  }

  private say(words: string[], word: string): void {
    this.become(words.length === 0 && word === '' ? MISSING : { kind: 'words', words, ...(word ? { word } : {}) });
  }

  private become(answer: Answer): void {
    this.answer = answer;
    announce(this, this.questionId, answer);
  }
}

customElements.define('thaw-words', ThawWords);

declare global {
  interface HTMLElementTagNameMap {
    'thaw-words': ThawWords;
  }
}
