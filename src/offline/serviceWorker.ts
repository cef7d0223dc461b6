/**
 * Keeps the whole app in the browser, so that it works without a network; made into `sw.js` beside the page by
 * `scripts/offline.ts`, which puts before it the list of files. Each is taken only if it is the very file of this
 * version: a sign-in page that answers in its place is refused, and the version with it.
 */

interface Precache {
  readonly version: string;
  /** Address relative to the page, and its SHA-256 in the form of subresource integrity. */
  readonly files: readonly (readonly [address: string, integrity: string])[];
}

declare const self: ServiceWorkerGlobalScope & { readonly precache: Precache };

const PAGE = 'index.html';
/** Storage is shared by all that the host serves: names begin with what is ours. */
const OURS = `softmax-lab ${self.registration.scope} `;
const NAME = OURS + self.precache.version;

const ADDRESSES: ReadonlySet<string> = new Set(
  self.precache.files.map(([address]) => new URL(address, self.registration.scope).href),
);

self.addEventListener('install', (event) => {
  event.waitUntil(takeAll());
});

async function takeAll(): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.addAll(
    self.precache.files.map(([address, integrity]) => new Request(address, { integrity, cache: 'no-cache' })),
  );
}

// The page asks for it when the reader does; until then a new version waits.
self.addEventListener('message', ({ data }) => {
  if (data === 'activate') void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

/** The version before stays: another tab may still show it and want its later parts. */
async function forgetOld(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const address = new URL(request.url);
  address.search = '';
  address.hash = '';
  if (address.href === self.registration.scope + PAGE) address.href = self.registration.scope;
  const known = ADDRESSES.has(address.href);
  // Scripts and styles of an older version have other names, and are not asked of the host if they are still here.
  const older = address.href.startsWith(`${self.registration.scope}assets/`);
  if (known || older) event.respondWith(answer(address.href, request, known));
});

async function answer(address: string, request: Request, known: boolean): Promise<Response> {
  const asked: CacheQueryOptions = { ignoreVary: true };
  const kept = known ? await (await caches.open(NAME)).match(address, asked) : await caches.match(address, asked);
  return kept ?? fetch(request);
}
