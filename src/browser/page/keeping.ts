import { fromBase64Url, toBase64Url } from '../../credentials/browser.js';
import { type Place, forget, keep, namesKept, readKept } from './kept.js';

/** What the tab of somebody's own device keeps of a visit, sealed, one name each. */
type Kept = 'language' | 'asking' | 'ballot' | 'draft' | 'press' | 'outcome';

/** Which survey this tab goes on with, and what the server had said of it: both are public. */
const CURRENT = 'cahier.current';
const SURVEY = 'survey';

const nameFor = (kept: string, survey: string): string => `cahier.${kept}.${survey}`;

/**
 * What is kept of one visit. In the tab nothing is, before somebody says that the device is their own;
 * on the device, what they ask for besides.
 *
 * Browsers only note at the end of a file that something was taken out of a tab's storage, and what it was
 * stays in front of the note. So it is sealed with a key that lies in a file of its own, which goes when it is
 * taken away (`test/browser/profile.browser-spec.ts`).
 */
export class Keeping {
  private readonly values = new Map<Kept, unknown>();
  private key: CryptoKey | undefined;
  private wasRefused = false;
  private writing: Promise<void> = Promise.resolve();

  /** @param survey 32 hex digits */
  private constructor(private readonly survey: string) {}

  /** With what this tab kept of the survey before the page was loaded. */
  static async of(survey: string): Promise<Keeping> {
    const keeping = new Keeping(survey);
    if (currentSurvey() === survey) await keeping.load();
    return keeping;
  }

  /** Takes everything of a survey away, out of the tab and off the device. */
  static end = (survey: string): Promise<void> => new Keeping(survey).end();

  /** Whether this tab keeps the visit, so that a reload goes on with it. */
  get isOwn(): boolean {
    return this.key !== undefined;
  }

  /** Whether it was to keep the visit, and the browser does not let it. */
  get isBlocked(): boolean {
    return this.wasRefused;
  }

  /**
   * Begins to keep, where this browser lets a page keep anything.
   *
   * @param body the survey as the server describes it
   */
  async begin(body: unknown): Promise<void> {
    const isKept =
      keep('tab', nameFor(SURVEY, this.survey), body) && keep('tab', CURRENT, this.survey);
    this.key = isKept ? await makeKey(this.survey).catch(() => undefined) : undefined;
    this.wasRefused = !this.isOwn;
  }

  write(kept: Kept, value: unknown): void {
    if (!this.isOwn) return;
    this.values.set(kept, value);
    this.writing = this.writing.then(() => this.store(kept));
  }

  read(kept: Kept): unknown {
    return this.values.get(kept) ?? null;
  }

  drop(...kept: readonly Kept[]): void {
    for (const one of kept) {
      this.values.delete(one);
      forget('tab', nameFor(one, this.survey));
    }
  }

  /** With another key for what is still kept: nobody reads any more what was dropped. */
  async renew(): Promise<void> {
    if (!this.isOwn) return;
    await this.writing;
    this.key = await makeKey(this.survey).catch(() => undefined);
    await Promise.all([...this.values.keys()].map((kept) => this.store(kept)));
  }

  /** Takes everything of the survey away, out of the tab and off the device. */
  end(): Promise<void> {
    forgetOf('device', this.survey);
    return this.endTab();
  }

  /** Takes what the tab keeps away; what was asked to be kept on the device stays. */
  async endTab(): Promise<void> {
    this.key = undefined;
    this.wasRefused = false;
    this.values.clear();
    if (currentSurvey() === this.survey) forget('tab', CURRENT);
    forgetOf('tab', this.survey);
    await forgetKey(this.survey);
  }

  private async load(): Promise<void> {
    const key = await findKey(this.survey);
    if (!key) return;
    this.key = key;
    for (const name of namesKept('tab', 'cahier.')) {
      const [, kept, survey] = name.split('.');
      if (survey !== this.survey || kept === SURVEY) continue;
      const value = await unseal(key, readKept('tab', name));
      if (value !== undefined) this.values.set(kept as Kept, value);
    }
    // A copy of a tab that has gone on since.
    if (this.values.size === 0) this.key = undefined;
  }

  private async store(kept: Kept): Promise<void> {
    const { key, values } = this;
    if (!key || !values.has(kept)) return;
    const sealed = await seal(key, values.get(kept));
    // It may have been dropped meanwhile.
    if (this.key === key && values.has(kept)) keep('tab', nameFor(kept, this.survey), sealed);
  }
}

function forgetOf(place: Place, survey: string): void {
  for (const name of namesKept(place, 'cahier.')) {
    if (name.endsWith(`.${survey}`)) forget(place, name);
  }
}

/** The survey that this tab was in the middle of, on somebody's own device. */
export function currentSurvey(): string | undefined {
  const survey = readKept('tab', CURRENT);
  return typeof survey === 'string' ? survey : undefined;
}

/** What the server had said of that survey, for where it does not answer now. */
export const currentBody = (): unknown => readKept('tab', nameFor(SURVEY, currentSurvey() ?? ''));

const storeOf = (survey: string): string => `cahier key ${survey}`;
/** Nothing is ever asked for there: what is stored needs an address. */
const ADDRESS = '/key';
const IV_BYTES = 12;

const importKey = (raw: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** A new key in the place of the one before, 32 bytes. */
async function makeKey(survey: string): Promise<CryptoKey> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  await caches.delete(storeOf(survey));
  await (await caches.open(storeOf(survey))).put(ADDRESS, new Response(raw));
  return importKey(raw);
}

async function findKey(survey: string): Promise<CryptoKey | undefined> {
  try {
    const kept = await caches.match(ADDRESS, { cacheName: storeOf(survey) });
    return kept && (await importKey(await kept.arrayBuffer()));
  } catch {
    return undefined;
  }
}

async function forgetKey(survey: string): Promise<void> {
  try {
    await caches.delete(storeOf(survey));
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}

async function seal(key: CryptoKey, value: unknown): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text));
  return toBase64Url(new Uint8Array([...iv, ...sealed]));
}

/** Nothing where it was sealed with another key, such as one that is gone. */
async function unseal(key: CryptoKey, sealed: unknown): Promise<unknown> {
  const bytes = typeof sealed === 'string' ? fromBase64Url(sealed) : undefined;
  if (!bytes) return undefined;
  const [iv, rest] = [bytes.slice(0, IV_BYTES), bytes.slice(IV_BYTES)];
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, rest);
    return JSON.parse(new TextDecoder().decode(text)) as unknown;
  } catch {
    return undefined;
  }
}
