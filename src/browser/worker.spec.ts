import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';

const SITE = 'https://ask.example.org';
const SCOPE = `${SITE}/s/night-work`;
const PAGE = 'the page';
const OTHERS = { '../assets/words.1.json': 'the words', '../assets/icon.1.svg': 'an icon' };

const integrityOf = (text: string) =>
  `sha384-${createHash('sha384').update(text).digest('base64')}`;

type Handler = (event: Readonly<Record<string, unknown>>) => void;

/** What a browser gives a service worker: a network, a store that is written one file after the other, events. */
class Browser {
  readonly handlers = new Map<string, Handler>();
  /** Names of what the store was given, in the order in which that ended. */
  readonly written: string[] = [];
  readonly store = new Map<string, string>();
  /** Files that take longest to be written. */
  slow: string | undefined;
  private readonly before = new Map<string, PropertyDescriptor | undefined>();

  constructor(private readonly network: ReadonlyMap<string, string>) {
    const cache = {
      put: async (url: string, file: Response) => {
        const text = await file.text();
        for (let turns = url === this.slow ? 20 : 1; turns > 0; turns -= 1) await Promise.resolve();
        this.store.set(url, text);
        this.written.push(url);
      },
    };
    this.give({
      CAHIER_FILES: {
        page: integrityOf(PAGE),
        others: Object.fromEntries(
          Object.entries(OTHERS).map(([path, text]) => [path, integrityOf(text)]),
        ),
      },
      registration: { scope: SCOPE },
      location: new URL(`${SITE}/s/worker.js`),
      clients: { claim: () => Promise.resolve() },
      skipWaiting: () => Promise.resolve(),
      addEventListener: (name: string, handler: Handler) => this.handlers.set(name, handler),
      caches: { open: () => Promise.resolve(cache) },
      fetch: (url: string, { integrity }: { integrity: string }) => {
        const text = this.network.get(url);
        if (text === undefined) return Promise.resolve(new Response('', { status: 404 }));
        // As browsers do, a file with another digest is no answer.
        return integrityOf(text) === integrity
          ? Promise.resolve(new Response(text))
          : Promise.reject(new TypeError('integrity'));
      },
    });
  }

  /** Installs the worker; resolves once it is, or could not be. */
  async install(): Promise<'installed' | 'failed'> {
    await import(`./worker.js?${Math.random()}`);
    let work: Promise<unknown> = Promise.resolve();
    this.handlers.get('install')!({ waitUntil: (given: Promise<unknown>) => (work = given) });
    return work.then(
      () => 'installed',
      () => 'failed',
    );
  }

  takeBack(): void {
    for (const [name, given] of this.before) {
      if (given) Object.defineProperty(globalThis, name, given);
      else Reflect.deleteProperty(globalThis, name);
    }
  }

  private give(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) {
      this.before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
  }
}

const whole = (): Map<string, string> =>
  new Map([
    [SCOPE, PAGE],
    ...Object.entries(OTHERS).map(([path, text]): [string, string] => [
      new URL(path, `${SITE}/s/`).href,
      text,
    ]),
  ]);

describe('what a page is kept by without a network', () => {
  let browser: Browser;
  afterEach(() => browser.takeBack());

  it.each([undefined, ...whole().keys()])(
    'is written with the page last, whatever else takes longest: %s',
    async (slow) => {
      browser = new Browser(whole());
      browser.slow = slow;
      expect(await browser.install()).toBe('installed');
      expect(browser.written).toHaveLength(3);
      expect(browser.written.at(-1)).toBe(SCOPE);
    },
  );

  it.each([...whole().keys()])(
    'is nothing where one file is another or missing: %s',
    async (url) => {
      for (const change of ['another', undefined]) {
        const network = whole();
        if (change === undefined) network.delete(url);
        else network.set(url, change);
        browser = new Browser(network);
        expect(await browser.install()).toBe('failed');
        expect([...browser.store]).toEqual([]);
        browser.takeBack();
      }
    },
  );
});
