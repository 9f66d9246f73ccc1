/**
 * Runs beside the app while there is a network: gets the phone ready for when there is none, keeps what is sent until the
 * server has it, and opens the page without a network when somebody goes on while it is gone.
 */
import './device';
import { guardHeld, me, sendLeaving, sendQueue } from './queue';
import { sessionEntry, type Progress } from './session-entry';
import { stamp } from './stamp';
import { account, arrive, type Entry, isKept, keepPack, keeps, leave, leaveNothing, push, remove } from './store';
import { offlineWords, say } from './words';

/** A pack that is older than this is fetched anew when the page is looked at again. */
const FRESH = 10 * 60 * 1000;
const AGAIN = 30_000;
/** The page itself hands over a check-in; where that has not come back by then, it goes this way as well. */
const ALONE = 2_000;
/** Who the page was made for: a client, somebody else who is signed in, or nobody. */
const WHO = document.querySelector<HTMLElement>('script[data-who]')?.dataset['who'];

let fetchedAt = 0;
/** What is worth a request of its own while a session runs: answers and ways out, not every touch and rest. */
const TOLD_AT_ONCE = /^(pre|mid_check|pulled_back|stopped|closed|post|resettled|stirring|body|grounded)$/;

function changed(): void {
  window.dispatchEvent(new Event('thaw-queue'));
}

async function send(): Promise<void> {
  const mine = account();
  if (mine && navigator.onLine) {
    await sendQueue(mine);
    changed();
  }
}

async function prepare(): Promise<void> {
  await (WHO === 'other' ? leave() : leaveNothing());
  if (WHO !== 'client') {
    return;
  }
  const who = await me();
  if (typeof who === 'number') {
    return;
  }
  await arrive(who.account);
  if (keeps(who.account)) {
    const pack = (await (await fetch('/offline/pack', { cache: 'no-store' })).json()) as { secret: string };
    const { secret, ...rest } = pack;
    await keepPack(who.account, secret, rest);
  }
  fetchedAt = Date.now();
  changed();
  await send();
}

const prepareQuietly = () => void prepare().catch(() => undefined);

async function keepEntry(entry: Entry): Promise<void> {
  const mine = account();
  if (mine) {
    await push(mine, entry);
    changed();
  }
}

async function sendCheckIn(event: CustomEvent): Promise<void> {
  await keepEntry({ kind: 'check-in', ...event.detail });
  setTimeout(() => void send(), ALONE);
  const mine = account();
  const form = event.target as HTMLElement & { words: Record<string, unknown> };
  if (mine && !navigator.onLine) {
    const words = await offlineWords();
    form.words = {
      ...form.words,
      notSent: say(words, (await isKept(mine)) ? 'offline.check-in.kept' : 'offline.check-in.held'),
    };
  }
}

async function progress(event: CustomEvent<Progress>): Promise<void> {
  // The summary goes on growing while this waits: what has just happened is asked first.
  const atOnce = event.detail.ended || TOLD_AT_ONCE.test(event.detail.summary.events.at(-1)?.kind ?? '');
  await keepEntry(sessionEntry(event.detail));
  if (atOnce) {
    await send();
  }
}

/** "I am not safe" without a network: the card is there, and the therapist is told as soon as it can be. */
async function notSafe(button: Element): Promise<void> {
  await keepEntry({
    kind: 'not-safe',
    ...stamp(),
  });
  const answer = button.closest('.help-now')?.querySelector('.answer');
  if (answer) {
    answer.textContent = say(await offlineWords(), 'offline.help.queued');
  } else {
    location.assign('/help-now');
  }
}

/** The app asks the server for its next page; without a network it would wait for good. */
function click(event: MouseEvent): void {
  const target = event.target as Element;
  if (target.closest('.sign-out')) {
    void leave();
    return;
  }
  if (navigator.onLine || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const button = target.closest(':is(button, vaadin-button).not-safe');
  const link = target.closest<HTMLAnchorElement>('a[href]');
  if (button) {
    event.preventDefault();
    event.stopImmediatePropagation();
    void notSafe(button);
  } else if (link && link.origin === location.origin && link.hash === '') {
    event.preventDefault();
    event.stopImmediatePropagation();
    location.assign(link.href);
  }
}

/** The page is there, or will not be soon: until then the line is the page's alone. */
async function pageIsThere(): Promise<void> {
  for (let looked = 0; looked < 40 && !document.querySelector('main h1'); looked += 1) {
    await new Promise((later) => setTimeout(later, 250));
  }
}

async function getReady(): Promise<void> {
  await pageIsThere();
  if ('serviceWorker' in navigator) {
    void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
  }
  setInterval(() => void send(), AGAIN);
  prepareQuietly();
}

function start(): void {
  document.addEventListener('click', click, true);
  document.addEventListener('send-check-in', (event) => void sendCheckIn(event as CustomEvent));
  document.addEventListener('check-in-arrived', (event) => {
    const mine = account();
    if (mine) {
      void remove(mine, (event as CustomEvent<{ id: string }>).detail.id).then(changed);
    }
  });
  document.addEventListener('session-progress', (event) => void progress(event as CustomEvent<Progress>));
  document.addEventListener('device-chosen', prepareQuietly);
  window.addEventListener('online', () => void send());
  guardHeld();
  window.addEventListener('pagehide', () => {
    const mine = account();
    if (mine) {
      sendLeaving(mine);
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - fetchedAt > FRESH) {
      prepareQuietly();
    }
  });
  void getReady();
}

/** After the page is usable: nothing here is needed to look at it. */
if (document.readyState === 'complete') {
  start();
} else {
  window.addEventListener('load', () => setTimeout(start, 500));
}
