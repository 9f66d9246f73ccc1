import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Answer, AnswerChanged } from './answer';
import { fill } from './rating-words';
import { canSpeak, dimAtNight, hush, speak, stayAwake } from './session-comforts';
import { minutes } from './session-plan';
import { SessionRun } from './session-run';
import type { Scene } from './session-plan';
import { screen, stepText, type Stage } from './session-scenes';
import type { PastSession, SessionEvent, SessionScript, SessionSummary } from './session-script';
import { SessionSound } from './session-sound';
import { SESSION_WORDS, type SessionWords } from './session-words';

/**
 * Plays one practice. "Pull back" and "Stop" are there from the first step, first in tab order, one tap, no question.
 *
 * Fires `session-event` ({@link SessionEvent}) as each thing happens, `session-progress` with all that is known so far
 * (`{planned, own, practice, version, ended, summary}`, where it is no preview), `session-finished` ({@link SessionSummary}) once
 * at the end, and `session-leave` when the person leaves the thank-you screen. Light DOM.
 */
export class ThawSessionPlayer extends LitElement {
  static override properties = {
    script: { attribute: false },
    grounding: { attribute: false },
    words: { attribute: false },
    past: { attribute: false },
    recording: { type: String },
    autostart: { type: Boolean },
    textOnly: { type: Boolean, attribute: 'text-only' },
    speed: { type: Number },
    aloud: { state: true },
    heard: { state: true },
    anchor: { state: true },
  };

  declare script: SessionScript | undefined;
  /** What is played instead when grounding is offered and taken. */
  declare grounding: SessionScript | undefined;
  declare words: Partial<SessionWords>;
  /** A session of before that goes on or is closed, in place of beginning one. */
  declare past: PastSession | undefined;
  /** Where a recording of the script's words is, which is played along with them. */
  declare recording: string | undefined;
  /** Leaves out the start screen; the first anchor is taken. */
  declare autostart: boolean;
  declare textOnly: boolean;
  /** Divides every step's seconds: 60 plays a minute in a second. Events keep the practice's own seconds. */
  declare speed: number;
  private declare aloud: boolean;
  private declare heard: boolean;
  private declare anchor: string | undefined;

  private run: SessionRun | undefined;
  private sound: SessionSound | undefined;
  private startedAt = 0;
  private turn = 0;
  private given = new Map<string, Answer>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private letSleep: (() => void) | undefined;
  private undim: (() => void) | undefined;
  private hallway: Element | null = null;

  constructor() {
    super();
    this.script = undefined;
    this.grounding = undefined;
    this.words = {};
    this.past = undefined;
    this.autostart = false;
    this.textOnly = false;
    this.speed = 1;
    this.aloud = false;
    this.recording = undefined;
    this.heard = true;
    this.anchor = undefined;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.undim = dimAtNight(new Date().getHours());
    this.addEventListener('answer-changed', this.keep as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('answer-changed', this.keep as EventListener);
    this.rest();
    this.sound?.close();
    this.sound = undefined;
    this.undim?.();
    this.hallway?.classList.remove('still');
  }

  /** Begins; what the button "Start session" does. */
  start(): void {
    if (!this.script || this.run) {
      return;
    }
    const before = this.past?.events.at(-1)?.second ?? 0;
    this.startedAt = performance.now() - (before / this.pace()) * 1000;
    this.letSleep = stayAwake();
    this.hallway = this.closest('.shell');
    this.hallway?.classList.add('still');
    this.run = new SessionRun(
      this.script,
      {
        words: this.allWords(),
        grounding: this.grounding,
        second: () => Math.round(((performance.now() - this.startedAt) / 1000) * this.pace()),
        happened: (event: SessionEvent) => {
          this.tell('session-event', event);
          this.progress(false);
        },
        finished: (summary: SessionSummary) => {
          this.progress(true, summary);
          this.tell('session-finished', summary);
        },
      },
      this.anchor ?? this.script.anchors[0],
      this.past,
    );
    this.show();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('recording') && this.recording && !this.sound) {
      this.sound = new SessionSound(this.recording, () => {
        this.sound = undefined;
        this.requestUpdate();
      });
    }
    if (changed.has('script') && !this.run) {
      this.anchor = this.script?.anchors[0];
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (this.past && changed.has('past')) {
      this.start();
    }
    if (this.autostart && (changed.has('script') || changed.has('autostart'))) {
      this.start();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.script) {
      return nothing;
    }
    const words = this.allWords();
    return html`<section class="session" tabindex="-1" aria-label=${words.region}>
      ${this.run ? this.playing(this.run, words) : this.beginning(this.script, words)}
    </section>`;
  }

  private beginning(script: SessionScript, words: SessionWords): TemplateResult {
    return html`<div class="session-start stack">
      <p>${script.about || words.about} ${fill(words.minutes, { n: minutes(script) })}</p>
      ${script.anchors.length > 0
        ? html`<div role="group" aria-label=${words.chooseAnchor} class="stack">
            <p><strong>${words.chooseAnchor}.</strong> ${words.anchorHint}</p>
            <div class="rating-choices">
              ${script.anchors.map((anchor) =>
                this.toggle(anchor, anchor === this.anchor, () => (this.anchor = anchor)))}
            </div>
          </div>`
        : nothing}
      <div class="rating-choices">${this.views(words)}</div>
      <button type="button" class="button primary big" @click=${this.start}>${words.start}</button>
    </div>`;
  }

  private playing(run: SessionRun, words: SessionWords): TemplateResult {
    const scene = run.scene;
    const over = scene.kind === 'thanks';
    const timed = scene.kind === 'step';
    return html`
      ${over
        ? nothing
        : html`<div class="session-exits">
            <button type="button" class="button" @click=${() => this.then((r) => r.pullBack())}>
              <span class="icon" data-icon="back"></span>${words.pullBack}
            </button>
            <button type="button" class="button" @click=${() => this.then((r) => r.stop())}>
              <span class="icon" data-icon="stop"></span>${words.stop}
            </button>
          </div>`}
      <div class="session-screen" data-scene=${timed ? scene.step.kind : scene.kind}>
        <div aria-live=${timed ? 'polite' : 'off'}>${keyed(this.turn, screen(scene, this.stage(run, words)))}</div>
        ${over
          ? html`<button type="button" class="button primary" @click=${() => this.tell('session-leave', null)}>
              ${words.done}
            </button>`
          : nothing}
        ${timed ? this.change(run, words) : nothing}
      </div>
    `;
  }

  /** Voice and view, before and during a session; what is said stands on the screen as well. */
  private views(words: SessionWords): (TemplateResult | typeof nothing)[] {
    const aloud = () => {
      this.aloud = !this.aloud;
      if (this.aloud) {
        this.say();
      } else {
        hush();
      }
    };
    const hear = () => {
      this.heard = !this.heard;
      this.follow();
    };
    return [
      this.sound
        ? this.toggle(words.recording, this.heard, hear)
        : canSpeak()
          ? this.toggle(words.readAloud, this.aloud, aloud)
          : nothing,
      this.toggle(words.textOnly, this.textOnly, () => (this.textOnly = !this.textOnly)),
    ];
  }

  private change(run: SessionRun, words: SessionWords): TemplateResult {
    return html`<details class="session-change">
      <summary>${words.change}</summary>
      <div class="rating-choices">
        ${(this.script?.anchors ?? []).map((anchor) =>
          this.toggle(anchor, anchor === run.summary.anchor, () => {
            run.changeAnchor(anchor);
            this.requestUpdate();
          }))}
        ${this.views(words)}
      </div>
    </details>`;
  }

  private toggle(word: string, pressed: boolean, act: () => void): TemplateResult {
    return html`<button type="button" class="button" aria-pressed=${pressed} @click=${act}>${word}</button>`;
  }

  private stage(run: SessionRun, words: SessionWords): Stage {
    const scene = run.scene;
    return {
      run,
      words,
      given: this.given,
      clock: scene.kind === 'step' ? scene.step.seconds / this.pace() : 0,
      turn: this.turn,
      textOnly: this.textOnly,
      goOn: this.past?.goOn ?? false,
      then: (act) => this.then(act),
      again: () => this.requestUpdate(),
    };
  }

  private then(act: (run: SessionRun) => void): void {
    if (this.run) {
      act(this.run);
      this.show();
    }
  }

  /** Puts the run's scene on the screen and, where it is timed, waits for its end. */
  private show(): void {
    const scene = this.run?.scene;
    clearTimeout(this.timer);
    this.turn += 1;
    this.given = new Map();
    this.requestUpdate();
    if (scene?.kind === 'step') {
      this.timer = setTimeout(() => this.then((run) => run.advance()), (scene.step.seconds / this.pace()) * 1000);
      if (this.aloud) {
        this.say();
      }
    } else {
      hush();
    }
    this.follow();
    void this.updateComplete.then(() => this.lookAt(scene?.kind === 'step'));
    if (scene?.kind === 'thanks') {
      this.rest();
    }
  }

  /** Says the step that is on the screen, which may have begun a while ago where somebody asks for the voice. */
  private say(): void {
    const scene = this.run?.scene;
    if (scene?.kind === 'step') {
      speak(stepText(scene, this.run?.summary.anchor, this.allWords()), scene.pulled);
    }
  }

  /** The recording goes along with the steps that it says, and is silent at everything else. */
  private follow(): void {
    const scene: Scene | undefined = this.run?.scene;
    const from = scene?.kind === 'step' && !scene.pulled ? scene.step.from : undefined;
    if (this.heard && from !== undefined && this.pace() === 1) {
      this.sound?.playFrom(from);
    } else {
      this.sound?.fade();
    }
  }

  // Each screen begins at its top. The focus goes to what is asked; during timed steps it stays where it is, so that a
  // tap can be repeated.
  private lookAt(timed: boolean): void {
    window.scrollTo(0, 0);
    if (!timed) {
      // what is asked, never its first answer: an Enter too many would give it
      const asked = this.querySelector<HTMLElement>('.session-screen :is(h2[tabindex], .rating-question)');
      asked?.setAttribute('tabindex', '-1');
      asked?.focus();
    } else if (!this.contains(document.activeElement)) {
      this.querySelector<HTMLElement>('.session')?.focus();
    }
  }

  private rest(): void {
    clearTimeout(this.timer);
    hush();
    this.sound?.fade();
    this.letSleep?.();
  }

  private pace(): number {
    return this.speed > 0 ? this.speed : 1;
  }

  private allWords(): SessionWords {
    return { ...SESSION_WORDS, ...this.words };
  }

  private keep(event: CustomEvent<AnswerChanged>): void {
    this.given.set(event.detail.id, event.detail.answer);
  }

  private progress(ended: boolean, summary = this.run?.summary): void {
    if (summary && (this.script?.planned || this.script?.own)) {
      const { planned, own, practice, version } = this.script;
      this.tell('session-progress', { planned, own, practice, version, ended, summary });
    }
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('thaw-session-player', ThawSessionPlayer);

declare global {
  interface HTMLElementTagNameMap {
    'thaw-session-player': ThawSessionPlayer;
  }
}
