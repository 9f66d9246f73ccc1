import { limitsOf, type SessionEvent, type SessionEventKind, type SessionScript, type Step } from './session-script';
import type { SessionWords } from './session-words';

/** What the player shows at a time: a timed step, or a question that waits for as long as it takes. */
export type Scene =
  | { kind: 'start' }
  | { kind: 'step'; step: Step; closes?: boolean; pulled?: boolean; settles?: boolean }
  | { kind: 'mid-check'; text: string }
  | {
      kind:
        | 'past'
        | 'pre'
        | 'offer'
        | 'stopped'
        | 'post'
        | 'offer-settling'
        | 'resettle'
        | 'stirring'
        | 'body'
        | 'grounded'
        | 'thanks';
    };

/** The questions after the closing. */
export function after(): Scene[] {
  return [{ kind: 'post' }, { kind: 'stirring' }, { kind: 'body' }, { kind: 'grounded' }, { kind: 'thanks' }];
}

/** Orienting, the pre-rating (S1), the practice with its mid-checks (S3), the closing (S6), the questions after it. */
export function plan(script: SessionScript, words: SessionWords): Scene[] {
  const firstOther = script.steps.findIndex((step) => step.kind !== 'orient');
  const orient = firstOther < 0 ? script.steps : script.steps.slice(0, firstOther);
  return [...orient.map(scene), { kind: 'pre' }, ...practice(script), ...closing(script, words), ...after()];
}

/** The practice alone, for grounding that takes its place once the person has arrived and rated. */
export function practice(script: SessionScript): Scene[] {
  const firstOther = script.steps.findIndex((step) => step.kind !== 'orient');
  const steps = firstOther < 0 ? [] : script.steps.slice(firstOther).filter((step) => step.kind !== 'close');
  return (script.level >= 2 ? withMidChecks(steps, limitsOf(script).midCheckEvery) : steps).map(scene);
}

/** What is still to come of a session after these events. Touches that were begun are not begun again. */
export function remaining(script: SessionScript, words: SessionWords, events: SessionEvent[]): Scene[] {
  const all = plan(script, words);
  const happened = (kind: SessionEventKind) => events.some((event) => event.kind === kind);
  if (!happened('pre')) {
    return all;
  }
  if (happened('closed') || happened('stopped') || happened('post')) {
    return unanswered(events);
  }
  let scenes = all.slice(all.findIndex((one) => one.kind === 'pre') + 1);
  for (let touches = events.filter((event) => event.kind === 'touch').length; touches > 0; touches -= 1) {
    scenes = scenes.slice(scenes.findIndex((one) => one.kind === 'step' && one.step.kind === 'touch') + 1);
  }
  const resting = scenes[0]?.kind === 'step' && scenes[0].step.kind === 'rest';
  return resting && happened('touch') ? scenes.slice(1) : scenes;
}

/** The closing questions that have no answer yet. */
export function unanswered(events: SessionEvent[]): Scene[] {
  return after().filter((one) => !events.some((event) => event.kind === one.kind));
}

/** At least a minute of coming back to the room, whatever the script holds. */
export function closing(script: SessionScript, words: SessionWords): Scene[] {
  const shortest = limitsOf(script).closing;
  const own = script.steps.filter((step) => step.kind === 'close');
  const steps: Step[] = own.length > 0 ? own : [{ kind: 'close', seconds: shortest, text: words.closing }];
  const short = Math.max(0, shortest - steps.reduce((sum, step) => sum + step.seconds, 0));
  return steps.map((step, i) =>
    i === steps.length - 1
      ? { kind: 'step', step: { ...step, seconds: step.seconds + short }, closes: true }
      : { kind: 'step', step },
  );
}

/**
 * S3: where a script leaves more than that time without a mid-check, one is put before the next touch; where a touch and
 * its rest alone take longer, before the rest.
 */
function withMidChecks(steps: Step[], every: number): Step[] {
  const checked: Step[] = [];
  let since = 0;
  steps.forEach((step, i) => {
    const next = steps[i + 1];
    const rest = step.kind === 'touch' && next?.kind === 'rest' ? next.seconds : 0;
    const whole = step.seconds + rest > every ? step.seconds : step.seconds + rest;
    if (step.kind !== 'mid-check' && since > 0 && since + whole > every) {
      checked.push({ kind: 'mid-check', seconds: 0, text: '' });
      since = 0;
    }
    since = step.kind === 'mid-check' ? 0 : since + step.seconds;
    checked.push(step);
  });
  return checked;
}

function scene(step: Step): Scene {
  return step.kind === 'mid-check' ? { kind: 'mid-check', text: step.text } : { kind: 'step', step };
}

/** Length in whole minutes, rounded up, the questions not counted. */
export function minutes(script: SessionScript): number {
  return Math.max(1, Math.ceil(script.steps.reduce((sum, step) => sum + step.seconds, 0) / 60));
}
