import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { toBase64Url } from '../../credentials/browser.js';
import type { KeptBallot } from '../ballot/kept-ballot.js';
import { Keeping } from '../page/keeping.js';
import { findKeys, unseal } from '../page/tab-key.js';
import { KeptVisit } from './kept-visit.js';

const SURVEY = '5f'.repeat(16);
const BODY = { id: SURVEY };
const ENTRIES = [['q-remark', 'The soup of Orvalmont is cold']];
const asked = (code: string) => ({ code, invitation: { secret: new Uint8Array(10).fill(7) } });
const BALLOT: KeptBallot = {
  token: { input: new Uint8Array(64).fill(1), signature: new Uint8Array(256).fill(2) },
  from: '',
  compared: 'sha256:aa',
};
const COUNTED = { name: 'counted', receipt: 'ab' } as const;

/** What a browser keeps for a page that can be gone before any change of it. */
class Storage {
  readonly tab = new Map<string, string>();
  readonly stores = new Map<string, Map<string, ArrayBuffer>>();
  /** Everything that was ever written, as a disk may hold it. */
  readonly written: string[] = [];
  private left = Infinity;
  private pages = 0;
  private gone: () => void = () => undefined;

  /** Does something in a page that is gone before its change `n + 1`; says whether it was. */
  async cut(n: number, act: () => Promise<unknown>): Promise<boolean> {
    this.left = n;
    const gone = new Promise<boolean>((resolve) => (this.gone = () => resolve(true)));
    const isCut = await Promise.race([gone, act().then(() => false)]);
    this.left = isCut ? -1 : Infinity;
    this.pages += 1;
    await new Promise((resolve) => setTimeout(resolve));
    return isCut;
  }

  get keys(): number {
    return [...this.stores.values()].reduce((sum, { size }) => sum + size, 0);
  }

  load(): void {
    this.left = Infinity;
    this.pages += 1;
    const tab = {};
    const hidden = (value: unknown) => ({ value, enumerable: false });
    Object.defineProperties(tab, {
      getItem: hidden((name: string) => this.tab.get(name) ?? null),
      setItem: hidden((name: string, value: string) =>
        this.change(() => {
          this.tab.set(name, value);
          this.written.push(value);
          Object.assign(tab, { [name]: value });
        }),
      ),
      removeItem: hidden((name: string) =>
        this.change(() => {
          this.tab.delete(name);
          Reflect.deleteProperty(tab, name);
        }),
      ),
    });
    Object.assign(tab, Object.fromEntries(this.tab));
    const caches = {
      open: (store: string) =>
        this.later(() => {
          if (!this.stores.has(store)) this.stores.set(store, new Map());
          return {
            put: async (address: string, answer: Response) => {
              const body = await answer.arrayBuffer();
              return this.later(() => this.stores.get(store)?.set(address, body));
            },
          };
        }),
      match: (address: string, { cacheName }: { cacheName: string }) => {
        const body = this.stores.get(cacheName)?.get(address);
        return Promise.resolve(body && new Response(body));
      },
      delete: (store: string) => this.later(() => this.stores.delete(store)),
    };
    // What a page that is gone had begun to seal comes to nothing.
    const subtle = new Proxy(webcrypto.subtle, {
      get:
        (real, name: 'encrypt') =>
        async (of: never, key: never, data: never, ...more: []) => {
          const page = this.pages;
          const done = await real[name](of, key, data, ...more);
          return page === this.pages ? done : new Promise(() => undefined);
        },
    });
    const random = webcrypto.getRandomValues.bind(webcrypto);
    const given = {
      caches,
      sessionStorage: tab,
      document: { documentElement: { lang: 'fr' } },
      crypto: { subtle, getRandomValues: random },
    };
    for (const [name, value] of Object.entries(given))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  private change<T>(act: () => T): T | undefined {
    if (this.left <= 0) this.gone();
    this.left -= 1;
    return this.left >= 0 ? act() : undefined;
  }

  private later<T>(act: () => T): Promise<T> {
    const changed = this.change(() => Promise.resolve(act()));
    return changed ?? new Promise(() => undefined);
  }
}

/** What nobody waits for is done as well: the page does one thing after the other. */
const settled = ({ keeping }: Opened) => keeping.settle();

async function open() {
  const keeping = await Keeping.of(SURVEY);
  return { keeping, visit: new KeptVisit(keeping, SURVEY) };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** A page that is gone at each place of what it does, and once more as the next one puts that right. */
async function everyCut(
  prepare: (page: Opened) => Promise<unknown>,
  act: (page: Opened) => Promise<unknown>,
  check: (page: Opened, storage: Storage) => void,
): Promise<number> {
  for (let n = 0; ; n += 1) {
    let isCut = true;
    for (let m = 0, isCutAgain = true; isCutAgain; m += 1) {
      const storage = new Storage();
      storage.load();
      const page = await open();
      await prepare(page);
      await settled(page);
      isCut = await storage.cut(n, () => act(page).then(() => settled(page)));
      storage.load();
      const next = await open();
      check(next, storage);
      isCutAgain = await storage.cut(m, () => next.keeping.settle());
      storage.load();
      check(await open(), storage);
      if (isCutAgain) continue;
      expect(storage.keys).toBe(1);
    }
    if (!isCut) return n;
  }
}

const begin = (page: Opened) => page.visit.begin(BODY, asked('first'));
const draw = async (page: Opened) => {
  await begin(page);
  await page.visit.noteBallot(BALLOT);
};
const fillIn = async (page: Opened) => {
  await draw(page);
  await page.keeping.write('draft', ENTRIES);
  await page.keeping.write('press', { content: '[]', nonce: 'aa' });
};

describe('what a tab keeps of a visit, whenever its page is gone', () => {
  beforeEach(() => new Storage().load());

  it('is what the ballot was asked for with, or the ballot', async () => {
    const cuts = await everyCut(
      begin,
      ({ visit }) => visit.noteBallot(BALLOT),
      ({ visit }) => {
        expect([visit.asked?.code, visit.ballot?.from]).toContainEqual(expect.any(String));
      },
    );
    expect(cuts).toBeGreaterThan(1);
  });

  it('is what was asked for before, until what is asked for now is there', async () => {
    const again = ({ visit }: Opened) => visit.begin(BODY, asked('second'));
    const cuts = await everyCut(begin, again, ({ keeping, visit }) => {
      expect([keeping.isOwn, keeping.read('language')]).toEqual([true, 'fr']);
      expect(visit.asked?.code).toMatch(/^(first|second)$/);
    });
    expect(cuts).toBeGreaterThan(4);
  });

  it('is the ballot with what was filled in, or with what became of it', async () => {
    const count = ({ visit }: Opened) => visit.noteOutcome(COUNTED);
    const cuts = await everyCut(fillIn, count, ({ keeping, visit }) => {
      expect(toBase64Url(visit.ballot!.token.input)).toBe(toBase64Url(BALLOT.token.input));
      if (visit.outcome) expect(visit.outcome).toEqual(COUNTED);
      else {
        expect(keeping.read('draft')).toEqual(ENTRIES);
        expect(keeping.read('press')).toEqual({ content: '[]', nonce: 'aa' });
      }
    });
    expect(cuts).toBeGreaterThan(6);
  });

  it('is nothing that reads what was filled in, once what became of it is there', async () => {
    for (let n = 0, isCut = true; isCut; n += 1) {
      const storage = new Storage();
      storage.load();
      const page = await open();
      await fillIn(page);
      await settled(page);
      isCut = await storage.cut(n, () => page.visit.noteOutcome(COUNTED).then(() => settled(page)));
      storage.load();
      const next = await open();
      await next.keeping.settle();
      if (storage.tab.has(`cahier.draft.${SURVEY}`)) continue;
      const keys = await findKeys(SURVEY);
      const sealed = storage.written.map((written) => JSON.parse(written) as unknown);
      const read = await Promise.all(sealed.map((one) => unseal(keys, one)));
      const kept = read.filter((one) => one !== undefined);
      expect(kept).toContainEqual(COUNTED);
      expect(kept).not.toContainEqual(ENTRIES);
    }
  });

  it('is nothing after the end, also where that comes in the middle of something', async () => {
    for (const act of [begin, draw, fillIn]) {
      const storage = new Storage();
      storage.load();
      const page = await open();
      const acting = act(page);
      await Promise.resolve();
      await page.keeping.end();
      await acting;
      await settled(page);
      expect([storage.tab.size, storage.stores.size, page.keeping.isOwn]).toEqual([0, 0, false]);
    }
  });
});
