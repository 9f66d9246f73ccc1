import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Answer, type AnswerChanged, MISSING } from './answer';
import {
  CHECK_IN_WORDS,
  type CheckInQuestion,
  type CheckInState,
  type CheckInWords,
  type SendCheckIn,
} from './check-in-questions';
import { newId } from './new-id';
import { review } from './check-in-review';
import { fill } from './rating-words';
import './thaw-choice';
import './thaw-rating';
import './thaw-words';

/**
 * The day's questions: one calm page on a wide screen, one question a screen on a phone, all of them always in the
 * document, and what was answered at the end, each with a way back. "Send check-in" is there from the start and nothing is required.
 *
 * Fires `send-check-in` ({@link SendCheckIn}). The page then calls `arrived()` or `refused()`; where neither
 * comes within `patience` seconds the element says so by itself, keeps every answer, and sends the same check-in
 * again (same id) when the network is back or the person presses the button. `check-in-arrived` (`{id}`) says that the
 * server has it.
 */
export class ThawCheckIn extends LitElement {
  static override properties = {
    questions: { attribute: false },
    words: { attribute: false },
    state: { reflect: true },
    patience: { type: Number },
    current: { state: true },
  };

  declare questions: CheckInQuestion[];
  declare words: Partial<CheckInWords>;
  declare state: CheckInState;
  /** Seconds to wait for the page's answer before saying "not sent yet". */
  declare patience: number;
  private declare current: number;

  private readonly answers = new Map<string, Answer>();
  private stamp: Pick<SendCheckIn, 'id' | 'madeAt' | 'zone'> | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private watcher: IntersectionObserver | undefined;

  private readonly online = () => {
    if (this.state === 'not-sent') {
      this.send();
    }
  };
  private readonly offline = () => {
    if (this.state === 'sending') {
      this.state = 'not-sent';
    }
  };

  constructor() {
    super();
    this.questions = [];
    this.words = {};
    this.state = 'editing';
    this.patience = 20;
    this.current = 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('answer-changed', this.keep as EventListener);
    window.addEventListener('online', this.online);
    window.addEventListener('offline', this.offline);
    if (this.hasUpdated) {
      this.watch();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('answer-changed', this.keep as EventListener);
    window.removeEventListener('online', this.online);
    window.removeEventListener('offline', this.offline);
    clearTimeout(this.waiting);
    this.watcher?.disconnect();
  }

  /** A new, empty check-in with an id of its own. */
  reset(): void {
    this.answers.clear();
    this.stamp = undefined;
    this.state = 'editing';
    this.current = 0;
    this.requestUpdate();
  }

  /** The server has it. To be called rather than setting `state`, which Flow leaves out when it knows no change. */
  arrived(): void {
    this.state = 'sent';
    this.dispatchEvent(
      new CustomEvent('check-in-arrived', { detail: { id: this.stamp?.id }, bubbles: true, composed: true }),
    );
  }

  /** The server could not keep it; every answer stays and can be sent again. */
  refused(): void {
    this.state = 'not-sent';
  }

  /** Sends what is there; the first press fixes id and time. */
  send(): void {
    if (this.state === 'sending' || this.state === 'sent') {
      return;
    }
    this.stamp ??= {
      id: newId(),
      madeAt: new Date().toISOString(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    this.state = 'sending';
    const answers = Object.fromEntries(this.questions.map((q) => [q.id, this.answers.get(q.id) ?? MISSING]));
    const detail: SendCheckIn = { ...this.stamp, answers };
    this.dispatchEvent(new CustomEvent('send-check-in', { detail, bubbles: true, composed: true }));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('questions') || changed.get('state') === 'sent') {
      this.watch();
    }
    if (!changed.has('state')) {
      return;
    }
    clearTimeout(this.waiting);
    if (this.state === 'sending') {
      this.waiting = setTimeout(() => (this.state = 'not-sent'), this.patience * 1000);
    }
    if (this.state === 'sent') {
      this.querySelector<HTMLElement>('.check-in-thanks h2')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const words = { ...CHECK_IN_WORDS, ...this.words };
    if (this.state === 'sent') {
      return html`<div class="card calm check-in-thanks">
        <h2 tabindex="-1">${words.sentTitle}</h2>
        <p>${words.sentText}</p>
      </div>`;
    }
    const screens = this.screens();
    const last = this.current >= screens.length;
    return html`
      <div class="check-in">
        <div class="check-in-pages">
          ${repeat(
            screens,
            (screen) => screen[0]!.id,
            (screen, i) => html`<div class="check-in-page">
              <p class="check-in-place">${fill(words.place, { n: i + 1, of: screens.length })}</p>
              ${screen.map((question) => this.ask(question, words))}
            </div>`,
          )}
          <div class="check-in-page check-in-last">
            ${review(this.questions, this.answers, words, (question) => this.back(question))}
          </div>
        </div>
        <div class="check-in-foot">
          <p class="check-in-status" role="status" data-state=${this.state}>${this.status(words)}</p>
          <div class="check-in-buttons">
            <button type="button" class="button check-in-next" ?hidden=${last} @click=${this.next}>${words.next}</button>
            <button
              type="button"
              class="button primary"
              aria-disabled=${this.state === 'sending' ? 'true' : nothing}
              @click=${this.send}
            >
              ${this.state === 'not-sent' ? words.sendAgain : words.send}
            </button>
          </div>
        </div>
      </div>
    `;
  }

  private ask(question: CheckInQuestion, words: CheckInWords): TemplateResult {
    const answer = this.answers.get(question.id) ?? MISSING;
    switch (question.kind) {
      case 'words':
        return html`<thaw-words
          .questionId=${question.id}
          .label=${question.label}
          .question=${question.question ?? ''}
          .options=${question.options}
          .wordLabel=${question.wordLabel ?? ''}
          .words=${words.rating}
          .answer=${answer}
        ></thaw-words>`;
      case 'choice':
      case 'word':
        return html`<thaw-choice
          .questionId=${question.id}
          .label=${question.label}
          .question=${question.question ?? ''}
          .options=${question.kind === 'choice' ? question.options : []}
          .wordLabel=${question.kind === 'choice' ? (question.wordLabel ?? '') : question.label}
          .words=${words.rating}
          .answer=${answer}
        ></thaw-choice>`;
      default:
        return html`<thaw-rating
          .questionId=${question.id}
          .label=${question.label}
          .question=${question.question ?? ''}
          .min=${question.min}
          .max=${question.max}
          .low=${question.low ?? ''}
          .high=${question.high ?? ''}
          .nothing=${question.nothing ?? false}
          .farAway=${question.farAway ?? false}
          .tap=${question.tap ?? false}
          .words=${words.rating}
          .answer=${answer}
        ></thaw-rating>`;
    }
  }

  private status(words: CheckInWords): string {
    switch (this.state) {
      case 'sending':
        return words.sending;
      case 'not-sent':
        return words.notSent;
      default:
        return words.nothingNeeded;
    }
  }

  private keep(event: CustomEvent<AnswerChanged>): void {
    this.answers.set(event.detail.id, event.detail.answer);
    this.requestUpdate();
    const question = this.questions.find((one) => one.id === event.detail.id);
    if (question && 'tap' in question && question.tap && event.detail.answer.kind !== 'missing' && this.isPaged()) {
      this.next();
    }
  }

  /** The questions of each screen. */
  private screens(): CheckInQuestion[][] {
    const screens: CheckInQuestion[][] = [];
    this.questions.forEach((question) => {
      const before = screens.at(-1);
      if (question.beside && before) {
        before.push(question);
      } else {
        screens.push([question]);
      }
    });
    return screens;
  }

  // On a phone the pages scroll in a box of their own; on a wide screen they lie under one another.
  private isPaged(): boolean {
    const pages = this.querySelector('.check-in-pages');
    return pages !== null && getComputedStyle(pages).overflowY === 'auto';
  }

  private back(question: CheckInQuestion): void {
    this.show(this.screens().findIndex((screen) => screen.includes(question)));
  }

  private pages(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.check-in-page')];
  }

  private next(): void {
    this.show(Math.min(this.current + 1, this.screens().length));
  }

  private show(place: number): void {
    this.current = place;
    const page = this.pages()[place];
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    page?.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
    page?.querySelector<HTMLElement>('thaw-rating, thaw-choice, thaw-words, h2')?.focus({ preventScroll: true });
  }

  // Which question is on screen, so that "Next" goes on from where a finger has scrolled to.
  private watch(): void {
    this.watcher?.disconnect();
    const pages = this.pages();
    this.watcher = new IntersectionObserver(
      (entries) => {
        const seen = entries.filter((entry) => entry.isIntersecting);
        const most = seen.sort((a, b) => b.intersectionRatio - a.intersectionRatio)[0];
        if (most) {
          this.current = pages.indexOf(most.target as HTMLElement);
        }
      },
      { root: this.querySelector('.check-in-pages'), threshold: 0.6 },
    );
    pages.forEach((page) => this.watcher?.observe(page));
  }
}

customElements.define('thaw-check-in', ThawCheckIn);

declare global {
  interface HTMLElementTagNameMap {
    'thaw-check-in': ThawCheckIn;
  }
}
