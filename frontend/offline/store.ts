/**
 * What a client's device keeps. On an own phone: the day's pack and what waits to be sent, in IndexedDB, locked by
 * AES-GCM. The key is made from a secret that the server gives at each visit; here it lies as a key that no script can
 * read out, and signing out takes it away. On a device that others use too, nothing is kept: what waits lives in the open
 * page.
 *
 * What the lock is good for: after signing out, what lies here is unreadable to whoever uses the device next, its owner's
 * files and backups included, until the same person signs in again. What it is not good for: while a client is signed
 * in, whoever holds the unlocked phone can read what they could read in the app, and whoever can take the browser's own
 * files can take the key along.
 */

/** Whose the device is; `asked` until the client has chosen. */
export type Device = 'own' | 'shared' | 'asked';

/** Something to hand over: a check-in, a session, "I am not safe". Field names are those of the server. */
export interface Entry {
  kind: 'check-in' | 'session' | 'not-safe';
  id: string;
  madeAt: string;
  zone: string;
  /** Of a session that still runs: kept after it was sent, so that it can go on after its page was lost. */
  ended?: boolean;
  [detail: string]: unknown;
}

export interface Waiting {
  entry: Entry;
  /** Why the server did not take it. */
  refused?: string;
}

interface Locked {
  key: string;
  account: string;
  order: number;
  sent: boolean;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

interface Pack {
  account: string;
  keptAt: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const NAME = 'thaw';
const ACCOUNT = 'thaw.account';
const DEVICE = 'thaw.device.';
/** Until the client has chosen, things stay for a day at most. */
const ASKED_FOR = 24 * 60 * 60 * 1000;

const held = new Map<string, Map<string, Waiting & { sent: boolean }>>();

/** Who used this device last and has not signed out: an opaque id. */
export function account(): string | undefined {
  return localStorage.getItem(ACCOUNT) ?? undefined;
}

export function device(of: string): Device {
  const chosen = localStorage.getItem(DEVICE + of);
  return chosen === 'own' || chosen === 'shared' ? chosen : 'asked';
}

/** Whether this browser can keep anything at all: locks need a secure page. */
export function canKeep(): boolean {
  return isSecureContext && 'indexedDB' in window && 'subtle' in crypto;
}

/** Whether this device may keep something of this account. */
export function keeps(of: string): boolean {
  return canKeep() && device(of) !== 'shared';
}

/** Whether what waits stays when the page is closed: something may be kept, and there is a key to lock it with. */
export async function isKept(of: string): Promise<boolean> {
  return keeps(of) && (await get<CryptoKey>('keys', of)) !== undefined;
}

/** The client's choice. On a device that others use too, everything goes at once; what waits is held by the open page. */
export async function choose(of: string, chosen: 'own' | 'shared'): Promise<void> {
  const waits = await waiting(of);
  localStorage.setItem(DEVICE + of, chosen);
  if (chosen === 'shared') {
    await forget(of, true);
    waits.forEach((one) => memory(of).set(one.entry.id, { ...one, sent: false }));
  }
}

/** Somebody is signed in. Whoever was here before can read nothing any more; what they left waiting stays locked. */
export async function arrive(of: string): Promise<void> {
  const before = account();
  if (before && before !== of) {
    await forget(before, false);
  }
  localStorage.setItem(ACCOUNT, of);
}

/** Signing out: the key and the pack go, what waits stays locked. */
export async function leave(): Promise<void> {
  localStorage.removeItem(ACCOUNT);
  await leaveNothing();
}

/**
 * Where nobody is signed in, no key and no pack lies, whoever's they were. Signing out leaves the page at once, so the page
 * after it makes sure.
 */
export async function leaveNothing(): Promise<void> {
  if (account()) {
    return;
  }
  held.clear();
  const may = !('databases' in indexedDB) || (await indexedDB.databases()).some((one) => one.name === NAME);
  if (canKeep() && may) {
    await store('keys', 'readwrite', (keys) => keys.clear());
    await store('packs', 'readwrite', (packs) => packs.clear());
  }
}

/** Keeps the day's pack, locked with its secret. */
export async function keepPack(of: string, secret: string, pack: unknown): Promise<void> {
  const bytes = Uint8Array.from(atob(secret), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const kept: Pack = { account: of, keptAt: Date.now(), ...(await lock(key, pack)) };
  // While it was fetched somebody may have signed out, or said that others use this device.
  const may = () => account() === of && keeps(of);
  if (may()) {
    await put('keys', key, of);
    await put('packs', kept);
  }
  if (!may()) {
    await forget(of, false);
  }
}

/** The day's pack, where one is kept. */
export async function readPack<T>(of: string): Promise<T | undefined> {
  if (!keeps(of)) {
    return undefined;
  }
  const kept = await get<Pack>('packs', of);
  if (kept && device(of) === 'asked' && Date.now() - kept.keptAt > ASKED_FOR) {
    await forget(of, false);
    return undefined;
  }
  const key = await get<CryptoKey>('keys', of);
  return kept && key ? ((await unlock(key, kept)) as T) : undefined;
}

/** Puts an entry into the queue; one with the same id takes the place of the one before. */
export async function push(of: string, entry: Entry): Promise<void> {
  const key = keeps(of) ? await get<CryptoKey>('keys', of) : undefined;
  if (!key) {
    memory(of).set(entry.id, { entry, sent: false });
    return;
  }
  const name = `${of}/${entry.id}`;
  const there = await get<Locked>('queue', name);
  const order = there?.order ?? (await everything()).reduce((most, one) => Math.max(most, one.order), 0) + 1;
  const locked = await lock(key, { entry } satisfies Waiting);
  await put('queue', { key: name, account: of, order, sent: false, ...locked } satisfies Locked);
}

/** What waits in this page alone. */
export function heldHere(of: string): Entry[] {
  return [...memory(of).values()].filter((one) => !one.sent).map((one) => one.entry);
}

/** What waits to be sent, in the order in which it was made. */
export async function waiting(of: string): Promise<Waiting[]> {
  return (await entries(of)).filter((one) => !one.sent);
}

/** Sessions that were begun and not ended, sent or not. */
export async function openSessions(of: string): Promise<Entry[]> {
  const all = await entries(of);
  return all.map((one) => one.entry).filter((entry) => entry.kind === 'session' && !entry.ended);
}

/** How many entries of other people lie here, locked. */
export async function waitingOfOthers(of: string | undefined): Promise<number> {
  return canKeep() ? (await everything()).filter((one) => one.account !== of).length : 0;
}

/** The server has this entry. One that still runs stays for going on; whatever was added meanwhile goes on waiting. */
export async function sent(of: string, entry: Entry): Promise<void> {
  const now = (await entries(of)).find((one) => one.entry.id === entry.id);
  if (!now || JSON.stringify(now.entry) !== JSON.stringify(entry)) {
    return;
  }
  if (entry.kind === 'session' && !entry.ended) {
    await rewrite(of, entry.id, (one) => ({ ...one, sent: true }));
  } else {
    await remove(of, entry.id);
  }
}

/** The server did not take it: it stays until the client has read why. */
export async function refuse(of: string, id: string, why: string): Promise<void> {
  await rewrite(of, id, (one) => ({ ...one, refused: why }));
}

export async function remove(of: string, id: string): Promise<void> {
  memory(of).delete(id);
  if (canKeep()) {
    await store('queue', 'readwrite', (queue) => queue.delete(`${of}/${id}`));
  }
}

async function entries(of: string): Promise<(Waiting & { sent: boolean })[]> {
  const here = [...memory(of).values()];
  const key = keeps(of) ? await get<CryptoKey>('keys', of) : undefined;
  if (!key) {
    return here;
  }
  const mine = (await everything()).filter((one) => one.account === of).sort((a, b) => a.order - b.order);
  const read: (Waiting & { sent: boolean })[] = [];
  for (const one of mine) {
    // One that the key does not open, as after a change of the secret, does not hold up the others.
    const opened = (await unlock(key, one).catch(() => undefined)) as Waiting | undefined;
    if (opened) {
      read.push({ ...opened, sent: one.sent });
    }
  }
  return [...read, ...here];
}

async function rewrite(
  of: string,
  id: string,
  change: (one: Waiting & { sent: boolean }) => Waiting & { sent: boolean },
): Promise<void> {
  const inMemory = memory(of).get(id);
  if (inMemory) {
    memory(of).set(id, change(inMemory));
    return;
  }
  const key = await get<CryptoKey>('keys', of);
  const there = await get<Locked>('queue', `${of}/${id}`);
  if (key && there) {
    const { sent: done, ...rest } = change({ ...((await unlock(key, there)) as Waiting), sent: there.sent });
    await put('queue', { ...there, sent: done, ...(await lock(key, rest)) } satisfies Locked);
  }
}

async function forget(of: string, queueToo: boolean): Promise<void> {
  held.delete(of);
  if (!canKeep()) {
    return;
  }
  await store('keys', 'readwrite', (keys) => keys.delete(of));
  await store('packs', 'readwrite', (packs) => packs.delete(of));
  if (queueToo) {
    for (const one of (await everything()).filter((each) => each.account === of)) {
      await store('queue', 'readwrite', (queue) => queue.delete(one.key));
    }
  }
}

function memory(of: string): Map<string, Waiting & { sent: boolean }> {
  let here = held.get(of);
  if (!here) {
    here = new Map();
    held.set(of, here);
  }
  return here;
}

async function lock(key: CryptoKey, value: unknown): Promise<{ iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(value)));
  return { iv, data };
}

/** What was locked; rejects for what the key does not open. */
async function unlock(key: CryptoKey, locked: { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }): Promise<unknown> {
  const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: locked.iv }, key, locked.data);
  return JSON.parse(new TextDecoder().decode(data));
}

function everything(): Promise<Locked[]> {
  return store('queue', 'readonly', (queue) => queue.getAll() as IDBRequest<Locked[]>);
}

function get<T>(name: string, key: string): Promise<T | undefined> {
  return store(name, 'readonly', (from) => from.get(key) as IDBRequest<T | undefined>);
}

function put(name: string, value: unknown, key?: string): Promise<unknown> {
  return store(name, 'readwrite', (into) => into.put(value, key));
}

let opened: Promise<IDBDatabase> | undefined;

async function store<T>(
  name: string,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  opened ??= open();
  const database = await opened;
  return new Promise<T>((done, failed) => {
    const transaction = database.transaction(name, mode);
    const request = act(transaction.objectStore(name));
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = () => failed(transaction.error);
    transaction.onabort = () => failed(transaction.error);
  });
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys');
      request.result.createObjectStore('packs', { keyPath: 'account' });
      request.result.createObjectStore('queue', { keyPath: 'key' });
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}
