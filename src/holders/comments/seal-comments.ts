import { canonicalJson } from '../../common/browser.js';
import { concat, fromBase64Url, toBase64Url, utf8 } from '../../credentials/browser.js';
import type { CheckedBox } from '../box/check-box.js';
import { sealMessage } from '../crypto/seal-message.js';
import {
  COMMENTS_LABEL,
  COMMENTS_SCHEMA,
  type CommentsFile,
  type CommentsIndex,
  hashOfComments,
  KEY_BYTES,
} from './comments-file.js';
import { boundTo, markOf, type PooledComment } from './pooled-comment.js';

export const AES = 'AES-GCM';
/** Every file has a key of its own, with which one text is sealed. */
export const ONE_NONCE = new Uint8Array(12);

/** What a seat's copy of the key is sealed under. */
export const keyInfo = (definition: string, root: string, seat: number) =>
  concat(utf8(COMMENTS_LABEL), boundTo(definition, root), Uint8Array.of(seat));

/** What can be told of the comments of an opening without reading any. Nothing where there are none. */
export async function indexComments(
  { box, root }: Pick<CheckedBox, 'box' | 'root'>,
  pool: readonly PooledComment[],
): Promise<CommentsIndex | null> {
  if (pool.length === 0) return null;
  const fields = await fieldsOfPool(pool);
  return { schema: COMMENTS_SCHEMA, definition: box.hash, root, fields };
}

/**
 * Seals the comments of an opening to the seats that took part in it, so that from here on they are read on
 * holders' devices alone. Nothing where there are none.
 */
export async function sealComments(
  { box, root }: Pick<CheckedBox, 'box' | 'root'>,
  seats: readonly number[],
  pool: readonly PooledComment[],
): Promise<CommentsFile | null> {
  const index = await indexComments({ box, root }, pool);
  if (!index) return null;
  const comments = pool.map(({ id, question, text }) => ({ id, question, text }));
  const secret = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const key = await crypto.subtle.importKey('raw', secret, AES, false, ['encrypt']);
  const additionalData = utf8(await hashOfComments(index));
  const how = { name: AES, iv: ONE_NONCE, additionalData };
  const sealed = await crypto.subtle.encrypt(how, key, utf8(canonicalJson(comments)));
  const keys = await Promise.all(
    seats.map(async (seat) => {
      const point = fromBase64Url(box.definition.holders.seats[seat - 1]!.seal)!;
      const own = (await sealMessage(point, keyInfo(box.hash, root, seat), secret))!;
      return { seat, key: toBase64Url(own) };
    }),
  );
  secret.fill(0);
  return { ...index, keys, sealed: toBase64Url(new Uint8Array(sealed)) };
}

/** The questions in the order of their codes, the marks of each in their own. */
async function fieldsOfPool(pool: readonly PooledComment[]): Promise<CommentsFile['fields']> {
  const marks = new Map<string, string[]>();
  for (const comment of pool) {
    const of = marks.get(comment.question) ?? [];
    marks.set(comment.question, of);
    of.push(await markOf(comment));
  }
  return [...marks.keys()]
    .sort()
    .map((question) => ({ question, marks: marks.get(question)!.sort() }));
}
