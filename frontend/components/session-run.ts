import { type Answer, MISSING, rated } from './answer';
import { after, closing, plan, practice, remaining, type Scene, unanswered } from './session-plan';
import {
  type PastSession,
  type Ratings,
  limitsOf,
  type SessionEvent,
  type SessionEventKind,
  type SessionLimits,
  type SessionScript,
  type SessionSummary,
  type StopReason,
} from './session-script';
import type { SessionWords } from './session-words';

/** What a run needs from the world. */
export interface Surroundings {
  words: SessionWords;
  grounding: SessionScript | undefined;
  /** Seconds since the start, whole. */
  second(): number;
  happened(event: SessionEvent): void;
  finished(summary: SessionSummary): void;
}

const PULLED_BACK_SECONDS = 30;
const EYES_OPEN_SECONDS = 30;

export function noRatings(): Ratings {
  return { overwhelm: MISSING, dissociation: MISSING, safety: MISSING };
}

/**
 * One session from "Start session" to thanks: which scene is on, what comes next, what has happened. It knows no clock
 * and no screen; the player calls `advance` when a timed step is over and the answering methods when a person has
 * answered. Ids S1 to S6 are the rules of the pacing law.
 */
export class SessionRun {
  scene: Scene;
  readonly summary: SessionSummary;

  private queue: Scene[];
  private skipTouch = false;
  private readonly limits: SessionLimits;

  constructor(
    private readonly script: SessionScript,
    private readonly around: Surroundings,
    anchor: string | undefined,
    past?: PastSession,
  ) {
    this.limits = limitsOf(script);
    this.summary = {
      sessionId: script.sessionId,
      startedAt: new Date().toISOString(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      seconds: 0,
      level: script.level,
      ...(anchor ? { anchor } : {}),
      pre: noRatings(),
      post: noRatings(),
      completed: false,
      groundingTaken: false,
      pulledBack: 0,
      events: [],
    };
    this.scene = { kind: 'start' };
    this.queue = plan(script, around.words);
    if (past) {
      this.remember(past);
      this.scene = { kind: 'past' };
      return;
    }
    this.emit('started', { level: script.level });
    if (anchor) {
      this.emit('anchor', { anchor });
    }
    this.advance();
  }

  /** Its page was left or lost: on from a rest, or to the closing. */
  takeUp(goOn: boolean): void {
    const events = [...this.summary.events];
    this.emit('resumed', { goOn });
    const closed = events.some((event) => event.kind === 'closed');
    if (goOn) {
      this.queue = remaining(this.script, this.around.words, events);
    } else {
      this.summary.endedEarly = 'left';
      this.queue = closed ? unanswered(events) : [...closing(this.script, this.around.words), ...unanswered(events)];
    }
    if (!goOn || closed) {
      this.advance();
      return;
    }
    const step = { kind: 'rest' as const, seconds: PULLED_BACK_SECONDS, text: this.around.words.pastBack };
    this.enter({ kind: 'step', step });
  }

  private remember({ goOn, ...known }: PastSession): void {
    const said = Object.entries(known).filter(([, value]) => value !== null && value !== undefined);
    Object.assign(this.summary, Object.fromEntries(said), {
      pulledBack: known.events.filter((event) => event.kind === 'pulled_back').length,
      completed: known.events.some((event) => event.kind === 'closed'),
      events: [...known.events],
    });
  }

  /** Another anchor to come back to, from the next rest on. */
  changeAnchor(anchor: string): void {
    this.summary.anchor = anchor;
    this.emit('anchor', { anchor });
  }

  /** The scene is over; on to the next. */
  advance(): void {
    if (this.scene.kind === 'step' && this.scene.closes) {
      this.summary.completed = this.summary.endedEarly === undefined;
      this.emit('closed');
    }
    let next = this.queue.shift();
    while (this.skipTouch && next?.kind === 'step' && next.step.kind === 'touch') {
      this.skipTouch = false;
      next = this.queue.shift();
    }
    this.enter(next ?? { kind: 'thanks' });
  }

  /** S4: at once to rest; the next touch is left out. Nothing is asked. */
  pullBack(): void {
    this.emit('pulled_back', { during: this.during() });
    this.summary.pulledBack += 1;
    const resting = this.scene.kind === 'step' && (this.scene.step.kind === 'touch' || this.scene.step.kind === 'rest');
    if (!resting && this.scene.kind !== 'start') {
      this.queue.unshift(this.scene);
    }
    const ahead = this.queue[0];
    const planned = resting && ahead?.kind === 'step' && ahead.step.kind === 'rest' ? ahead.step.seconds : 0;
    if (planned > 0) {
      this.queue.shift();
    }
    this.skipTouch = this.queue.some((scene) => scene.kind === 'step' && scene.step.kind === 'touch');
    const seconds = Math.max(planned, PULLED_BACK_SECONDS);
    this.enter({
      kind: 'step',
      step: { kind: 'rest', seconds, text: this.around.words.pulledBack },
      pulled: true,
    });
  }

  /** S4: at once to a short closing that may be left. After the closing it leaves the questions. */
  stop(): void {
    if (this.scene.kind === 'thanks') {
      return;
    }
    const again = this.scene.kind === 'stopped' || this.summary.completed || this.stoppedBefore();
    this.emit('stopped', { during: this.during() });
    if (again) {
      this.leave();
      return;
    }
    this.queue = after();
    this.enter({ kind: 'stopped' });
  }

  leave(): void {
    this.queue = [];
    this.enter({ kind: 'thanks' });
  }

  reason(reason: StopReason | undefined): void {
    if (reason) {
      this.summary.stopReason = reason;
    } else {
      delete this.summary.stopReason;
    }
    this.emit('stop_reason', { reason: reason ?? null });
  }

  choose(choice: string): void {
    this.emit('choice', { choice });
  }

  /** S1: high overwhelm, high dissociation or low safety: grounding is offered. */
  rateBefore(ratings: Ratings): void {
    this.summary.pre = ratings;
    this.emit('pre', { ...ratings });
    const high =
      (rated(ratings.overwhelm) ?? 0) >= this.limits.offerGroundingOverwhelm ||
      (rated(ratings.dissociation) ?? 0) >= this.limits.offerGroundingDissociation ||
      (rated(ratings.safety) ?? 10) <= this.limits.offerGroundingSafety;
    if (high) {
      this.enter({ kind: 'offer' });
    } else {
      this.advance();
    }
  }

  answerOffer(answer: 'grounding' | 'go-on' | 'not-today'): void {
    this.emit('grounding', { when: 'before', answer });
    if (answer === 'grounding') {
      this.summary.groundingTaken = true;
      const other = this.around.grounding;
      const scenes = other ? practice(other) : [this.settling(this.limits.settling)];
      this.queue = [...scenes, ...closing(other ?? this.script, this.around.words), ...after()];
    }
    if (answer === 'not-today') {
      this.summary.endedEarly = 'not_today';
      this.leave();
    } else {
      this.advance();
    }
  }

  /** S3. At the limit or far away: eyes open, grounding, the end. An answer without a number has not shown that the next touch would be tolerated, so that touch is left out. */
  check(overwhelm: Answer, farAway: boolean): void {
    this.emit('mid_check', { overwhelm, farAway });
    const value = rated(overwhelm);
    if (farAway || (value ?? 0) >= this.limits.midCheckEnd) {
      this.summary.endedEarly = 'mid_check';
      this.queue = [this.settling(EYES_OPEN_SECONDS), ...closing(this.script, this.around.words), ...after()];
      this.skipTouch = false;
    } else if (value === undefined || value >= this.limits.midCheckSkip) {
      this.skipTouch = true;
    }
    this.advance();
  }

  /** S6: from 6 on, two minutes of grounding and one more rating are offered. */
  rateAfter(ratings: Ratings): void {
    this.summary.post = ratings;
    this.emit('post', { ...ratings });
    if ((rated(ratings.overwhelm) ?? 0) >= this.limits.reRateFrom) {
      this.enter({ kind: 'offer-settling' });
    } else {
      this.advance();
    }
  }

  answerSettling(taken: boolean): void {
    this.emit('grounding', { when: 'after', answer: taken ? 'grounding' : 'no' });
    if (taken) {
      this.queue.unshift(this.settling(this.limits.settling), { kind: 'resettle' });
    }
    this.advance();
  }

  resettle(overwhelm: Answer): void {
    this.summary.resettled = overwhelm;
    this.emit('resettled', { overwhelm });
    this.advance();
  }

  stir(answer: Answer): void {
    if (answer.kind === 'chosen') {
      this.summary.stirring = answer.value === 'yes';
      if (answer.word) {
        this.summary.stirringWord = answer.word;
      }
    }
    this.emit('stirring', { answer });
    this.advance();
  }

  feel(body: Answer): void {
    this.summary.body = body;
    this.emit('body', { body });
    this.advance();
  }

  land(answer: Answer): void {
    if (answer.kind === 'chosen') {
      this.summary.endedGrounded = answer.value === 'yes';
    }
    this.emit('grounded', { answer });
    this.advance();
  }

  private settling(seconds: number): Scene {
    const step = { kind: 'rest' as const, seconds, text: this.around.words.settling };
    return { kind: 'step', step, settles: true };
  }

  private enter(scene: Scene): void {
    this.scene = scene;
    if (scene.kind === 'step' && (scene.step.kind === 'touch' || scene.step.kind === 'rest')) {
      this.emit(scene.step.kind, { seconds: scene.step.seconds });
    }
    if (scene.kind === 'thanks') {
      this.emit('finished');
      this.summary.seconds = this.around.second();
      this.around.finished(this.summary);
    }
  }

  private stoppedBefore(): boolean {
    return this.summary.events.some((event) => event.kind === 'stopped');
  }

  private during(): string {
    return this.scene.kind === 'step' ? this.scene.step.kind : this.scene.kind;
  }

  private emit(kind: SessionEventKind, values?: Record<string, unknown>): void {
    const event: SessionEvent = { seq: this.summary.events.length + 1, second: this.around.second(), kind };
    if (values) {
      event.values = values;
    }
    this.summary.events.push(event);
    this.around.happened(event);
  }
}
