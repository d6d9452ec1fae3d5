import { fromBase64Url, toBase64Url } from '../../credentials/browser.js';

/** A key that a tab seals with what it keeps, and the store in which it lies. */
export interface TabKey {
  readonly key: CryptoKey;
  readonly store: string;
}

/** Two, used by turns: a new key lies beside the old one until everything is sealed with it. */
const storesOf = (survey: string): readonly [string, string] => [
  `cahier key ${survey}`,
  `cahier key ${survey} next`,
];
/** Nothing is ever asked for there: what is stored needs an address. */
const ADDRESS = '/key';
const IV_BYTES = 12;

const importKey = (raw: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/**
 * A new key, 32 bytes.
 *
 * @param beside what stays for now; without it, keys of a tab that is gone go first
 */
export async function makeKey(survey: string, beside: TabKey | undefined): Promise<TabKey> {
  const [first, next] = storesOf(survey);
  const store = beside?.store === first ? next : first;
  if (!beside) await forgetKeys(survey);
  await caches.delete(store);
  const raw = crypto.getRandomValues(new Uint8Array(32));
  await (await caches.open(store)).put(ADDRESS, new Response(raw));
  return { key: await importKey(raw), store };
}

/** One; two where a tab was interrupted as it changed its key; none where it keeps nothing. */
export async function findKeys(survey: string): Promise<readonly TabKey[]> {
  try {
    const found = await Promise.all(storesOf(survey).map(findIn));
    return found.flatMap((one) => one ?? []);
  } catch {
    return [];
  }
}

async function findIn(store: string): Promise<TabKey | undefined> {
  const kept = await caches.match(ADDRESS, { cacheName: store });
  return kept && { key: await importKey(await kept.arrayBuffer()), store };
}

export const forgetKeys = (survey: string): Promise<void> => forgetStores(storesOf(survey));

export const forgetKey = ({ store }: TabKey): Promise<void> => forgetStores([store]);

async function forgetStores(stores: readonly string[]): Promise<void> {
  try {
    await Promise.all(stores.map((store) => caches.delete(store)));
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}

export async function seal({ key }: TabKey, value: unknown): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text));
  return toBase64Url(new Uint8Array([...iv, ...sealed]));
}

/** Nothing where it was sealed with another key than one of these, such as one that is gone. */
export async function unseal(keys: readonly TabKey[], sealed: unknown): Promise<unknown> {
  const bytes = typeof sealed === 'string' ? fromBase64Url(sealed) : undefined;
  if (!bytes) return undefined;
  const [iv, rest] = [bytes.slice(0, IV_BYTES), bytes.slice(IV_BYTES)];
  for (const { key } of keys) {
    try {
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, rest);
      return JSON.parse(new TextDecoder().decode(text)) as unknown;
    } catch {
      // Sealed with the other one.
    }
  }
  return undefined;
}
