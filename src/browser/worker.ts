/**
 * The service worker of one survey, on somebody's own device between the draw and the sending: the page
 * opens without a network. It keeps files of the page's manifest, each by its digest, and nothing else; it
 * never sees what is sent, and makes no answer of its own.
 */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Put before this script as the page is made (`src/client/make-worker.ts`); paths from its folder. */
declare const CAHIER_FILES: {
  /** What the page at the address of a survey has to be. */
  readonly page: string;
  readonly others: Readonly<Record<string, string>>;
};

const { registration, clients, skipWaiting } = globalThis as unknown as {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  readonly skipWaiting: () => Promise<void>;
};

const { scope } = registration;
const NAME = `cahier ${scope}`;
/** Named by what is in them, so that those of two editions lie side by side. */
const ASSETS = new URL('../assets/', location.href).href;

/** Whole address and digest of each file. */
const files = new Map([
  [scope, CAHIER_FILES.page],
  ...Object.entries(CAHIER_FILES.others).map(([path, integrity]): [string, string] => [
    new URL(path, location.href).href,
    integrity,
  ]),
]);

// Of two editions the later answers at once: waiting for a page that is in use, it would wait as long
// as the tab is open, and its page would already lie in the store of the other.
addEventListener('install', (event) =>
  (event as Lasting).waitUntil(fetchFiles().then(() => skipWaiting.call(globalThis))),
);
addEventListener('activate', (event) => (event as Lasting).waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Asked;
  const [address = ''] = request.url.split('?');
  // Addresses that only begin like this survey's are controlled too, and left alone.
  // A page of the edition before still asks for files of its own.
  const isKept = files.has(address) || address.startsWith(ASSETS);
  if (request.method === 'GET' && isKept) {
    respondWith.call(event, answer(address, request));
  }
});

/** All or nothing: one file that is not what it has to be, and there is no page without a network. */
async function fetchFiles(): Promise<void> {
  const init = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
  const fetched = await Promise.all(
    [...files].map(
      async ([url, integrity]) => [url, await fetch(url, { ...init, integrity })] as const,
    ),
  );
  if (fetched.some(([, { ok }]) => !ok)) throw new TypeError('a file of the page is not there');
  const cache = await caches.open(NAME);
  // The page last: it must not stand without its files where this is interrupted.
  const [page, ...others] = fetched;
  await Promise.all(others.map(([url, file]) => cache.put(url, file)));
  if (page) await cache.put(...page);
}

/** `match` by name makes no new store where the page has taken it away. */
const answer = async (address: string, request: Request): Promise<Response> =>
  (await caches.match(address, { cacheName: NAME })) ?? fetch(request);
