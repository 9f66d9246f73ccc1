import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { newId } from '../components/new-id';
import type { PastSession, SessionScript } from '../components/session-script';
import type { Plan } from './help-page';
import type { Entry, Waiting } from './store';
import { type OfflineWords, say } from './words';

/** What the phone keeps for a day. */
export interface Pack {
  /** The client's calendar day, the only one on which the sessions may be played. */
  day: string;
  zone: string;
  plan?: Plan;
  /** Whether the short check-in was chosen. */
  brief?: boolean;
  /** Whether a session ended on that day or on the day before. */
  afterSession?: boolean;
  sessions: { planned: string; title: string; script: SessionScript; grounding: SessionScript }[];
}

export interface Around {
  words: OfflineWords;
  pack: Pack | undefined;
  queue: Waiting[];
  kept: boolean;
  /** Others use this device too. */
  shared: boolean;
  /** Sessions that were begun and not ended. */
  open: Entry[];
}

/** The day's sessions, or why there is none, in a sentence. */
export function todayPage(around: Around): TemplateResult {
  const { words } = around;
  const why = closed(around);
  return html`<section class="card calm">
    <h2>${say(words, 'practice.today.plan')}</h2>
    ${why
      ? html`<p>${say(words, why)}</p>`
      : (around.pack?.sessions ?? []).filter((session) => !done(around, session.planned)).map(
          (session) => html`<p>${session.title}</p>
            <p><a class="button button-primary big" href="/session/${session.planned}">${say(
                words,
                begun(around, session.planned) ? 'practice.today.session.go-on' : 'practice.today.session.go',
              )}</a></p>`,
        )}
  </section>
  <p><a class="button" href="/check-in">${say(words, 'shell.nav.check-in')}</a></p>`;
}

/** The player with a session of today. */
export function sessionPage(around: Around, planned: string): TemplateResult {
  const { words, pack } = around;
  const open = begun(around, planned);
  const session = pack?.sessions.find((one) => one.planned === planned);
  const why = closed(around) ?? (done(around, planned) ? 'offline.session.done' : undefined);
  // A session that runs goes on, whatever came to wait meanwhile.
  return guard([planned, pack], () => {
    if (why || !session) {
      return html`<h1 tabindex="-1">${say(words, 'practice.today.title')}</h1>
        <p>${say(words, why ?? 'offline.session.none')}</p>
        <p><a class="button" href="/today">${say(words, 'shell.nav.today')}</a></p>`;
    }
    const sessionId = open?.id ?? newId();
    const past = open ? ({ ...(open.summary as object), goOn: true } as PastSession) : undefined;
    return html`<h1 tabindex="-1">${session.title}</h1>
      <thaw-session-player
        .script=${{ ...session.script, sessionId, planned }}
        .grounding=${{ ...session.grounding, sessionId, planned }}
        .past=${past}
        .words=${{
          pastTitle: say(words, 'offline.resume.title'),
          pastText: say(words, 'offline.resume.text'),
          pastGoOn: say(words, 'offline.resume.go-on'),
          pastClose: say(words, 'offline.resume.close'),
        }}
      ></thaw-session-player>`;
  }) as unknown as TemplateResult;
}

/** Why no session may begin now; a key, or undefined where one may. */
function closed({ pack, queue, kept, shared }: Around): string | undefined {
  if (!kept) {
    return shared ? 'offline.session.shared' : 'offline.session.not-here';
  }
  if (queue.some((one) => one.entry.kind === 'not-safe')) {
    return 'offline.session.rests';
  }
  if (!pack || pack.sessions.length === 0) {
    return 'offline.session.none';
  }
  if (pack.day !== today(pack.zone)) {
    return 'offline.session.another-day';
  }
  return pack.sessions.every((one) => done({ queue }, one.planned)) ? 'offline.session.done' : undefined;
}

function begun({ open }: Around, planned: string): Entry | undefined {
  return open.find((one) => one.planned === planned);
}

function done({ queue }: Pick<Around, 'queue'>, planned: string): boolean {
  return queue.some(({ entry }) => entry.kind === 'session' && entry.ended === true && entry.planned === planned);
}

export function today(zone: string | undefined): string {
  // Swedish writes days as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { ...(zone ? { timeZone: zone } : {}), dateStyle: 'short' }).format(new Date());
}
