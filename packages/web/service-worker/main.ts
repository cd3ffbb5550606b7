/**
 * The service worker: keeps the application itself in this browser, so that it opens at once and without a network. It
 * never touches the API: plans and what was typed are kept by the application (`store/`). A new version is fetched beside
 * the old one and waits until somebody asks for it; the files of the version before stay, for tabs that still show it.
 */

/** What the build is made of, written in here by `vite.config.ts`. */
declare const shell: { readonly version: string; readonly files: readonly string[] };

/** As much of a service worker's scope as is used here: its types and the page's do not go together. */
type Waiting = Event & {
  readonly waitUntil: (work: Promise<unknown>) => void;
  /** who answers which requests without asking here; not in every browser */
  readonly addRoutes?: (routes: readonly Route[]) => Promise<void>;
};
type Route = {
  readonly condition: { readonly urlPattern: string } | { readonly requestMode: 'navigate' };
  readonly source: 'cache' | 'network' | 'race-network-and-fetch-handler';
};
type Fetching = Event & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};
type Scope = {
  readonly location: Location;
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  addEventListener(type: 'install' | 'activate', heard: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', heard: (event: Fetching) => void): void;
  addEventListener(type: 'message', heard: (event: MessageEvent<unknown>) => void): void;
};
const scope = globalThis as unknown as Scope;

const prefix = 'shell ';
const current = prefix + shell.version;
const page = '/index.html';
const lasting = (path: string): boolean => path.startsWith('/assets/');

/** Fetches all files of this version; those with lasting names that an older one has are taken from it. */
async function fill(): Promise<void> {
  const cache = await caches.open(current);
  const one = async (path: string): Promise<void> => {
    const had = lasting(path) ? await caches.match(path) : undefined;
    // The page is asked for as people ask for it.
    const asked = path === page ? '/' : path;
    const response = had ?? (await fetch(asked, { cache: lasting(path) ? 'default' : 'no-cache' }));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(path, response);
  };
  // A few at a time: the page that is open needs the network, too.
  const queue = [...shell.files];
  const worker = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await one(path);
  };
  await Promise.all([worker(), worker()]);
}

/** Keeps this version and the one before it, which open tabs may still show. */
async function tidy(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(current);
  if (request.mode === 'navigate') return (await cache.match(page)) ?? fetch(request);
  const found = (await cache.match(path)) ?? (lasting(path) ? await caches.match(path) : undefined);
  if (found) return found;
  const response = await fetch(request);
  if (lasting(path) && response.ok) await cache.put(path, response.clone());
  return response;
}

/** To wake this worker takes longer than to open a file: where the browser can, it goes to the cache by itself. */
const routes: readonly Route[] = [
  { condition: { urlPattern: '/api/*' }, source: 'network' },
  { condition: { urlPattern: '/assets/*' }, source: 'cache' },
  { condition: { requestMode: 'navigate' }, source: 'race-network-and-fetch-handler' },
];

scope.addEventListener('install', (event) => {
  void event.addRoutes?.(routes).catch(() => {}); // one that knows other routes is asked here, as ever
  event.waitUntil(fill());
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => scope.clients.claim()));
});
scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const ours = origin === scope.location.origin && request.method === 'GET';
  if (!ours || pathname.startsWith('/api/') || pathname === '/health') return;
  // What no version of ours is made of goes its way.
  if (request.mode !== 'navigate' && !lasting(pathname) && !shell.files.includes(pathname)) return;
  event.respondWith(answer(request, pathname));
});
