/// <reference lib="webworker" />
/**
 * Stands between the pages and the network. It keeps the page without a network and nothing of anybody's own: no answer of
 * the server about a person passes through its cache. The app goes to the network as always; where there is none, the
 * addresses of a client's pages open the page that is kept here.
 */
declare const self: ServiceWorkerGlobalScope;
export {};

/** Set by the build from what the files hold: another build is another cache. */
const VERSION = '__VERSION__';
const CACHE = `thaw-${VERSION}`;
const PAGE = '/offline/app/index.html';
const WORDS = '/offline/words';
const FILES = [PAGE, WORDS, '/icons/thaw.svg', '/thaw.webmanifest', ...('__FILES__'.split(' '))];

const CLIENT_PAGES =
  /^\/(today|check-in|check-in\/[^/]+(?:\/correct)?|(?:own-)?session\/[^/]+|questions\/[^/]+|words|help-now|stirrings|way|my-data|reminders|login)?$/;

/** Who needs help does not wait for a network that crawls. */
const PATIENCE = 20_000;
const PATIENCE_FOR_HELP = 4_000;

/** What the types of TypeScript do not know yet, and not every browser does. */
interface Routing extends ExtendableEvent {
  addRoutes?(rule: { condition: { urlPattern: string }; source: 'network' }): Promise<void>;
}

self.addEventListener('install', (event) => {
  // The app's own files are the browser's affair: it asks for them without waking this worker.
  void (event as Routing).addRoutes?.({ condition: { urlPattern: '/VAADIN/*' }, source: 'network' });
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => name.startsWith('thaw-') && name !== CACHE);
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.registration.navigationPreload?.enable();
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === 'navigate') {
    if (CLIENT_PAGES.test(url.pathname)) {
      event.respondWith(page(event, url.pathname));
    }
  } else if (url.pathname === WORDS) {
    event.respondWith(newest(event.request));
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(kept(url.pathname).then((file) => file ?? fetch(event.request)));
  }
});

async function page(event: FetchEvent, path: string): Promise<Response> {
  const online = network(event).catch(() => undefined);
  const patience = path === '/help-now' ? PATIENCE_FOR_HELP : PATIENCE;
  const answer = await Promise.race([online, new Promise<undefined>((late) => setTimeout(late, patience))]);
  // A proxy whose server is away answers with one of these.
  const away = answer === undefined || [502, 503, 504].includes(answer.status);
  return away ? ((await kept(PAGE)) ?? (await online) ?? Response.error()) : answer;
}

async function network(event: FetchEvent): Promise<Response> {
  const early = (await event.preloadResponse) as Response | undefined;
  return early ?? fetch(event.request);
}

/** The words may have changed or be asked for in another language. */
async function newest(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.headers.get('Content-Type')?.startsWith('application/json')) {
      const cache = await caches.open(CACHE);
      await cache.put(WORDS, answer.clone());
    }
    return answer;
  } catch {
    return (await kept(WORDS)) ?? Response.error();
  }
}

async function kept(path: string): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  return cache.match(path);
}
