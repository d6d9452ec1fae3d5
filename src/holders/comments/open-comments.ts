import { canonicalJson } from '../../common/browser.js';
import { fromBase64Url, utf8 } from '../../credentials/browser.js';
import type { Minutes } from '../box/minutes.js';
import { isSignedBySelf } from '../box/sign-minutes.js';
import { openMessage } from '../crypto/seal-message.js';
import type { DeviceContent } from '../device/device.js';
import { sealKeyOf } from '../device/device-keys.js';
import type { Named } from '../list/standing.js';
import { refuse } from '../refusals.js';
import { type CommentsFile, hashOfComments, isWithin } from './comments-file.js';
import { markOf, type PooledComment } from './pooled-comment.js';
import { readingSeat } from './reading-seat.js';
import { AES, keyInfo, ONE_NONCE } from './seal-comments.js';

/** A comment on a holder's device, with the mark by which everybody else knows it. */
export interface ReadComment extends PooledComment {
  readonly mark: string;
}

/**
 * Opens the comments of an opening that this device took part in: those that the minutes name which it has
 * signed itself, each with the mark that stands for it there.
 *
 * @throws DomainError that says why it does not
 */
export async function openComments(
  { file, content }: Named<CommentsFile>,
  minutes: Named<Minutes>,
  device: DeviceContent,
): Promise<readonly ReadComment[]> {
  const hash = await hashOfComments(content);
  if (hash !== minutes.content.comments || content.definition !== minutes.content.definition) {
    throw refuse('comments-of-other', { file, minutes: minutes.file });
  }
  const { counted } = minutes.content;
  if (!isWithin(content, counted)) throw refuse('comments-too-many', { file, counted });
  if (!(await isSignedBySelf(minutes.content, device))) {
    throw refuse('comments-not-signed', { minutes: minutes.file });
  }
  const seat = readingSeat({ file, content }, device);
  const info = keyInfo(content.definition, content.root, seat.seat);
  const own = await sealKeyOf(seat.seal);
  const secret = await openMessage(own, info, fromBase64Url(seat.key)!);
  const text = secret && (await openSealed(content, secret, hash));
  if (!text) throw refuse('comments-closed', { file });
  const pool = readPool(text);
  if (!pool) throw refuse('comments-other-marks', { file });
  return asMarked(pool, content, file);
}

async function openSealed(
  { sealed }: CommentsFile,
  secret: Uint8Array<ArrayBuffer>,
  hash: string,
): Promise<string | undefined> {
  const key = await crypto.subtle.importKey('raw', secret, AES, false, ['decrypt']);
  secret.fill(0);
  const how = { name: AES, iv: ONE_NONCE, additionalData: utf8(hash) };
  return crypto.subtle.decrypt(how, key, fromBase64Url(sealed)!).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}

/** Whoever sealed them could have sealed anything. */
function readPool(text: string): readonly PooledComment[] | undefined {
  let pool: unknown;
  try {
    pool = JSON.parse(text);
  } catch {
    return undefined;
  }
  return Array.isArray(pool) && pool.every(isComment) ? pool : undefined;
}

const isComment = (one: unknown): one is PooledComment =>
  typeof one === 'object' &&
  one !== null &&
  ['id', 'question', 'text'].every(
    (field) => typeof (one as Readonly<Record<string, unknown>>)[field] === 'string',
  );

/** Whoever sealed them could have sealed others than they marked. */
async function asMarked(
  pool: readonly PooledComment[],
  { fields }: CommentsFile,
  file: string,
): Promise<readonly ReadComment[]> {
  const read = await Promise.all(
    pool.map(async (comment) => ({ ...comment, mark: await markOf(comment) })),
  );
  const found = new Map(fields.map(({ question }) => [question, [] as string[]]));
  for (const { question, mark } of read) found.get(question)?.push(mark);
  const isWhole = fields.every(
    ({ question, marks }) => canonicalJson(found.get(question)!.sort()) === canonicalJson(marks),
  );
  const marked = fields.reduce((sum, { marks }) => sum + marks.length, 0);
  if (!isWhole || marked !== read.length) throw refuse('comments-other-marks', { file });
  const order = fields.map(({ question }) => question);
  return read.sort(
    (a, b) => order.indexOf(a.question) - order.indexOf(b.question) || (a.mark < b.mark ? -1 : 1),
  );
}
