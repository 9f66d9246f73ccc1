import { account, type Entry, heldHere, refuse, sent, waiting } from './store';

/** Why sending stopped. `other`: somebody else is signed in, so nothing of this account was sent. */
export type Sent = { state: 'done' | 'no-network' | 'sign-in' | 'other'; count: number };

/** Who is signed in, and the token for handing over; a status where nobody is. */
export type Me = { account: string; header: string; token: string };

/** Who was signed in when that was last asked. */
let known: Me | undefined;

/** At most as many as the server takes at a time. */
const MOST = 50;

/** Asks who is signed in. Rejects without a network. */
export async function me(): Promise<Me | number> {
  const answer = await fetch('/offline/me', { redirect: 'error', cache: 'no-store' });
  known = answer.ok ? ((await answer.json()) as Me) : undefined;
  return known ?? answer.status;
}

/**
 * Hands over what this page alone holds while the page goes away: nobody waits for the answer, and nothing would be left
 * to send again. What the phone keeps is sent by the next page.
 */
export function sendLeaving(of: string): void {
  const entries = heldHere(of).slice(0, MOST);
  if (known?.account === of && entries.length > 0) {
    void post(known, entries, true).catch(() => undefined);
  }
}

/**
 * What this page alone holds would go with it. Where it cannot be handed over on leaving, because there is no network or
 * nobody is signed in any more, the browser asks before the page is left.
 */
export function guardHeld(): void {
  window.addEventListener('beforeunload', (event) => {
    const of = account();
    const goes = navigator.onLine && known?.account === of;
    if (of && !goes && heldHere(of).length > 0) {
      event.preventDefault();
    }
  });
}

/**
 * Hands over what waits, in order. The server knows each entry by its id: an answer that gets lost costs nothing, the
 * entry goes again and is known. One page at a time sends.
 */
export function sendQueue(of: string): Promise<Sent> {
  const send = () => handOver(of).catch((): Sent => ({ state: 'no-network', count: 0 }));
  return 'locks' in navigator ? navigator.locks.request('thaw-queue', send) : send();
}

async function handOver(of: string): Promise<Sent> {
  const entries = (await waiting(of)).filter((one) => !one.refused).map((one) => one.entry);
  if (entries.length === 0) {
    return { state: 'done', count: 0 };
  }
  const whose = await me();
  if (typeof whose === 'number') {
    return { state: 'sign-in', count: 0 };
  }
  if (whose.account !== of) {
    return { state: 'other', count: 0 };
  }
  let count = 0;
  for (let from = 0; from < entries.length; from += MOST) {
    count += await handOverSome(whose, entries.slice(from, from + MOST));
  }
  return { state: 'done', count };
}

function post(whose: Me, entries: Entry[], keepalive: boolean): Promise<Response> {
  return fetch('/offline/queue', {
    method: 'POST',
    redirect: 'error',
    keepalive,
    headers: { 'Content-Type': 'application/json', [whose.header]: whose.token },
    body: JSON.stringify({ account: whose.account, entries }),
  });
}

async function handOverSome(whose: Me, entries: Entry[]): Promise<number> {
  const answer = await post(whose, entries, false);
  if (!answer.ok) {
    throw new Error(`Thaw answered ${answer.status}`);
  }
  const { kept, refused } = (await answer.json()) as { kept: string[]; refused: { id: string; why: string }[] };
  for (const entry of entries.filter((each) => kept.includes(each.id))) {
    await sent(whose.account, entry);
  }
  for (const one of refused) {
    await refuse(whose.account, one.id, one.why);
  }
  return kept.length;
}
