import { html, nothing, type TemplateResult } from 'lit';
import { type Answer, MISSING } from './answer';
import { fill } from './rating-words';
import type { Scene } from './session-plan';
import type { SessionRun } from './session-run';
import type { Ratings, StopReason } from './session-script';
import type { SessionWords } from './session-words';
import './thaw-choice';
import './thaw-pacer';
import './thaw-rating';

/** What a scene may ask of the player. `given` holds what was answered on this screen so far. */
export interface Stage {
  run: SessionRun;
  words: SessionWords;
  given: Map<string, Answer>;
  /** Seconds of the step on the clock. */
  clock: number;
  /** Counts the screens. */
  turn: number;
  textOnly: boolean;
  /** Whether a session that was left may go on. */
  goOn: boolean;
  /** Does something with the run and shows what follows. */
  then(act: (run: SessionRun) => void): void;
  /** Draws the same screen again. */
  again(): void;
}

/** The screen of a scene. */
export function screen(scene: Scene, stage: Stage): TemplateResult {
  const { words } = stage;
  switch (scene.kind) {
    case 'start':
      return html``;
    case 'step':
      return step(scene, stage);
    case 'past':
      return ask(words.pastTitle, words.pastText, [
        ...(stage.goOn ? [press(words.pastGoOn, stage, (run) => run.takeUp(true), true)] : []),
        press(words.pastClose, stage, (run) => run.takeUp(false), !stage.goOn),
      ]);
    case 'pre':
      return ratings(words.preTitle, stage, (run, given) => run.rateBefore(given));
    case 'post':
      return ratings(words.postTitle, stage, (run, given) => run.rateAfter(given));
    case 'offer':
      return ask(words.offerTitle, words.offerText, [
        press(words.takeGrounding, stage, (run) => run.answerOffer('grounding'), true),
        press(words.goOnGently, stage, (run) => run.answerOffer('go-on')),
        press(words.notToday, stage, (run) => run.answerOffer('not-today')),
      ]);
    case 'mid-check':
      return midCheck(scene.text, stage);
    case 'stopped':
      return stopped(stage);
    case 'offer-settling':
      return ask(words.settleTitle, words.settleText, [
        press(words.settleYes, stage, (run) => run.answerSettling(true), true),
        press(words.settleNo, stage, (run) => run.answerSettling(false)),
      ]);
    case 'resettle':
      return single(words.againTitle, overwhelm(words), stage, (run) => run.resettle(answer(stage, 'overwhelm')));
    case 'stirring':
      return single('', yesNo('stirring', words.stirring, words, words.stirringWord), stage, (run) =>
        run.stir(answer(stage, 'stirring')));
    case 'body':
      return single('', rating('body', words.body, words.bodyQuestion, words, 100), stage, (run) =>
        run.feel(answer(stage, 'body')));
    case 'grounded':
      return single('', yesNo('grounded', words.grounded, words), stage, (run) => run.land(answer(stage, 'grounded')));
    case 'thanks':
      return html`<h2 tabindex="-1">${words.thanksTitle}</h2>
        <p>${words.thanksText}</p>`;
  }
}

/** The text of a timed step, as it is shown and spoken. */
export function stepText(scene: Scene & { kind: 'step' }, anchor: string | undefined, words: SessionWords): string {
  if (scene.step.kind !== 'rest' || scene.settles) {
    return scene.step.text;
  }
  return `${scene.step.text} ${anchor ? fill(words.toAnchor, { anchor }) : words.noAnchor}`;
}

function step(scene: Scene & { kind: 'step' }, stage: Stage): TemplateResult {
  const { kind, choices } = scene.step;
  const pace = kind === 'touch' || kind === 'rest' ? kind : 'still';
  const names = { touch: stage.words.touch, rest: stage.words.rest, orient: stage.words.orient, close: stage.words.close };
  return html`
    ${stage.textOnly
      ? nothing
      : html`<thaw-pacer .pace=${pace} .seconds=${stage.clock} .run=${stage.turn}></thaw-pacer>`}
    <h2 class="session-kind">${kind === 'mid-check' ? '' : names[kind]}</h2>
    <p class="session-text">${stepText(scene, stage.run.summary.anchor, stage.words)}</p>
    ${choices?.length && !scene.pulled
      ? html`<div class="rating-choices">
          ${choices.map((choice) =>
            toggle(choice, chosen(stage) === choice, () => {
              stage.given.set('choice', { kind: 'chosen', value: choice });
              stage.run.choose(choice);
              stage.again();
            }))}
        </div>`
      : nothing}
  `;
}

function ratings(title: string, stage: Stage, done: (run: SessionRun, given: Ratings) => void): TemplateResult {
  const { words } = stage;
  return html`
    <h2 tabindex="-1">${title}</h2>
    ${overwhelm(words)} ${rating('dissociation', words.farAway, words.farAwayQuestion, words)}
    ${rating('safety', words.safety, words.safetyQuestion, words)}
    ${press(
      words.goOn,
      stage,
      (run) =>
        done(run, {
          overwhelm: answer(stage, 'overwhelm'),
          dissociation: answer(stage, 'dissociation'),
          safety: answer(stage, 'safety'),
        }),
      true,
    )}
  `;
}

function midCheck(text: string, stage: Stage): TemplateResult {
  const { words } = stage;
  const far = stage.given.has('far');
  return html`
    <h2 tabindex="-1">${words.midTitle}</h2>
    ${text ? html`<p>${text}</p>` : nothing} ${overwhelm(words)}
    <div class="rating-choices">
      ${toggle(words.feelFarAway, far, () => {
        if (far) {
          stage.given.delete('far');
        } else {
          stage.given.set('far', { kind: 'chosen', value: 'yes' });
        }
        stage.again();
      })}
    </div>
    ${press(words.goOn, stage, (run) => run.check(answer(stage, 'overwhelm'), far), true)}
  `;
}

function stopped(stage: Stage): TemplateResult {
  const { words, run } = stage;
  const tap = (reason: StopReason) => () => {
    run.reason(run.summary.stopReason === reason ? undefined : reason);
    stage.again();
  };
  return html`
    <h2 tabindex="-1">${words.stoppedTitle}</h2>
    <p class="session-text">${words.stoppedText}</p>
    <div role="group" aria-labelledby="session-reason">
      <p id="session-reason">${words.reasonQuestion}</p>
      <div class="rating-choices">
        ${(['time', 'too_much', 'felt_nothing', 'other'] as const).map((reason) =>
          toggle(words.reasons[reason], run.summary.stopReason === reason, tap(reason)))}
      </div>
    </div>
    <div class="row">
      ${press(words.closingQuestions, stage, (r) => r.advance(), true)} ${press(words.leave, stage, (r) => r.leave())}
    </div>
  `;
}

function single(title: string, body: TemplateResult, stage: Stage, done: (run: SessionRun) => void): TemplateResult {
  return html`${title ? html`<h2 tabindex="-1">${title}</h2>` : nothing} ${body}
    ${press(stage.words.goOn, stage, done, true)}`;
}

function ask(title: string, text: string, buttons: TemplateResult[]): TemplateResult {
  return html`<h2 tabindex="-1">${title}</h2>
    <p class="session-text">${text}</p>
    <div class="stack">${buttons}</div>`;
}

function press(word: string, stage: Stage, act: (run: SessionRun) => void, primary = false): TemplateResult {
  return html`<button type="button" class="button ${primary ? 'primary' : ''}" @click=${() => stage.then(act)}>
    ${word}
  </button>`;
}

function toggle(word: string, pressed: boolean, act: () => void): TemplateResult {
  return html`<button type="button" class="button" aria-pressed=${pressed} @click=${act}>${word}</button>`;
}

function overwhelm(words: SessionWords): TemplateResult {
  return rating('overwhelm', words.overwhelm, words.overwhelmQuestion, words);
}

function rating(id: string, label: string, question: string, words: SessionWords, max = 10): TemplateResult {
  return html`<thaw-rating
    .questionId=${id}
    .label=${label}
    .question=${question}
    .max=${max}
    .low=${max === 100 ? words.bodyLow : words.low}
    .high=${max === 100 ? words.bodyHigh : words.high}
    .words=${words.rating}
  ></thaw-rating>`;
}

function yesNo(id: string, question: string, words: SessionWords, wordLabel = ''): TemplateResult {
  return html`<thaw-choice
    plain
    .questionId=${id}
    .question=${question}
    .options=${[
      { id: 'yes', label: words.yes },
      { id: 'no', label: words.no },
    ]}
    .wordLabel=${wordLabel}
  ></thaw-choice>`;
}

function answer(stage: Stage, id: string): Answer {
  return stage.given.get(id) ?? MISSING;
}

function chosen(stage: Stage): string | undefined {
  const choice = stage.given.get('choice');
  return choice?.kind === 'chosen' ? choice.value : undefined;
}
