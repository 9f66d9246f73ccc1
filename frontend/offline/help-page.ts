import { html, nothing, type TemplateResult } from 'lit';
import { type OfflineWords, say } from './words';

/** The safety plan as the phone keeps it. */
export interface Plan {
  with: string;
  writtenAt: string;
  parts: { part: string; text: string }[];
}

/**
 * Help now without a network: the numbers, "I am not safe", and the client's own plan.
 *
 * @param missing what is said where no plan is here: a key
 * @param notSafe what the button does; undefined where there is none
 */
export function helpPage(
  words: OfflineWords,
  plan: Plan | undefined,
  missing: string,
  told: boolean,
  notSafe: (() => void) | undefined,
): TemplateResult {
  return html`
    <p>${say(words, 'help.lead')}</p>
    <section class="card">
      <h2>${say(words, 'help.call')}</h2>
      <dl class="numbers">
        ${words.numbers.map(
          (number) => html`<dt>${number.for}</dt>
            <dd><a class="button button-primary big" href="tel:${number.dial}">${number.number}</a></dd>`,
        )}
      </dl>
      <p class="quiet">${words.dated}</p>
    </section>
    ${notSafe
      ? html`<section class="card">
          <h2>${say(words, 'offline.help.queue')}</h2>
          <p>${say(words, 'offline.help.queue.text')}</p>
          <button type="button" class="button not-safe" @click=${notSafe}>${say(words, 'shell.not-safe')}</button>
          <div class="answer" role="status">${told ? say(words, 'offline.help.queued') : nothing}</div>
        </section>`
      : nothing}
    ${planCard(words, plan, missing)}
    <p>${say(words, 'help.limits')}</p>
  `;
}

function planCard(words: OfflineWords, plan: Plan | undefined, missing: string): TemplateResult {
  if (!plan) {
    return html`<p class="quiet">${say(words, missing)}</p>`;
  }
  const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' });
  return html`<section class="card plan" id="safety-plan">
    <h2>${say(words, 'safety.mine')}</h2>
    <p class="quiet">${say(words, 'safety.mine.lead', plan.with, date.format(new Date(plan.writtenAt)))}</p>
    ${plan.parts.map(
      ({ part, text }) => html`<h3>${say(words, `safety.mine.part.${part}`)}</h3>
        <p class="own-words">${text}</p>`,
    )}
  </section>`;
}
