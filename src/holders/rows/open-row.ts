import type { Bytes } from '../../credentials/browser.js';
import { sharedSecret } from '../crypto/hpke.js';
import { SCALAR_BYTES } from '../crypto/key-pair.js';
import { agree, ECDH, type Key, readPoint } from '../crypto/p256-point.js';
import { plainHmac } from '../crypto/plain-hmac.js';
import { combineSecret, interpolate, type Share } from '../crypto/shamir.js';
import { contentLabel } from './labels.js';
import { type Probe, scalarBehind } from './own-scalar.js';
import { type Head, readHead, type RowParts } from './read-row.js';
import { LENGTH_BYTES } from './row-size.js';
import { type SealedTo, unwrapShare } from './sealed-to.js';
import { isNoValue } from './value-of-row.js';

/** What each holder contributed to one row. */
export type RowValues = readonly { readonly seat: number; readonly value: Bytes }[];

export type OpenedRow = {
  /** Seats whose value is none and opens nothing. */
  readonly wrong: readonly number[];
} & (
  | {
      readonly kind: 'opened';
      readonly content: Bytes;
      /** The private half of its ephemeral key: nobody but the phone and those who open has it. */
      readonly secret: Bytes;
      /** Seats that said that they find no share, and there is one. */
      readonly denied: readonly number[];
    }
  /** Sealed so that it could open differently for others: refused whoever opens it. */
  | { readonly kind: 'refused' }
  /** Too few shares open; these seats find none. */
  | { readonly kind: 'undecided'; readonly without: readonly number[] }
);

/** What a row is opened with, for many rows. */
export interface RowOpener {
  readonly sealed: SealedTo;
  readonly probe: Probe;
}

export async function rowOpener(sealed: SealedTo): Promise<RowOpener> {
  return { sealed, probe: await crypto.subtle.generateKey(ECDH, false, ['deriveBits']) };
}

/**
 * Opens a row by what at least `needed` holders contributed, and checks all of it: the ephemeral key is the
 * one in the body, every seat's share opens with it, and all shares lie on one polynomial. So whether a row
 * opens does not depend on who opens it.
 */
export async function openRow(
  opener: RowOpener,
  row: RowParts,
  values: RowValues,
): Promise<OpenedRow> {
  const { sealed } = opener;
  const head = readHead(row.head, sealed.seats.length);
  if (!head) return { kind: 'refused', wrong: [] };
  const { shares, wrong, without } = await unwrapAll(sealed, head, values);
  if (shares.length < sealed.needed) return { kind: 'undecided', wrong, without };
  const block = await openBody(sealed, head, row.body, shares.slice(0, sealed.needed));
  if (!block || !(await isWhole(opener, head, block, shares))) return { kind: 'refused', wrong };
  const content = contentOf(block.slice(SCALAR_BYTES));
  const secret = block.slice(0, SCALAR_BYTES);
  return content
    ? { kind: 'opened', wrong, denied: without, content, secret }
    : { kind: 'refused', wrong };
}

async function unwrapAll({ seats }: SealedTo, head: Head, values: RowValues) {
  const shares: Share[] = [];
  const wrong: number[] = [];
  const without: number[] = [];
  for (const { seat, value } of values) {
    if (isNoValue(value)) {
      without.push(seat);
      continue;
    }
    const share = await unwrapShare(seats[seat - 1]!, head, value);
    if (share) shares.push({ seat, value: share });
    else wrong.push(seat);
  }
  return { shares, wrong, without };
}

async function openBody(
  { definition }: SealedTo,
  head: Head,
  body: Bytes,
  shares: readonly Share[],
): Promise<Bytes | undefined> {
  const raw = await plainHmac(combineSecret(shares), contentLabel(definition, head.bytes));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const algorithm = { name: 'AES-GCM', iv: new Uint8Array(12) };
  return crypto.subtle.decrypt(algorithm, key, body).then(
    (block) => new Uint8Array(block),
    () => undefined,
  );
}

async function isWhole(
  { sealed, probe }: RowOpener,
  head: Head,
  block: Bytes,
  known: readonly Share[],
): Promise<boolean> {
  const pointKey = await readPoint(head.point);
  if (!pointKey) return false;
  const key = await scalarBehind(block.slice(0, SCALAR_BYTES), head.point, pointKey, probe);
  if (!key) return false;
  const some = known.slice(0, sealed.needed);
  const rest = sealed.seats.filter(({ number }) => !some.some(({ seat }) => seat === number));
  const found = await Promise.all(
    rest.map(async (seat) => {
      const given = known.find((share) => share.seat === seat.number);
      const share =
        given?.value ?? (await unwrapShare(seat, head, await shareKey(key, head, seat)));
      return share && { seat: seat.number, value: share };
    }),
  );
  return found.every(
    (share) => share && interpolate(some, share.seat).every((byte, i) => byte === share.value[i]),
  );
}

/** The sender's side of HPKE: what the ephemeral key has in common with a seat. */
const shareKey = async (own: Key, { point }: Head, seat: SealedTo['seats'][number]) =>
  sharedSecret(plainHmac, await agree(own, seat.key), point, seat.point);

function contentOf(block: Bytes): Bytes | undefined {
  if (block.length < LENGTH_BYTES) return undefined;
  const length = new DataView(block.buffer).getUint32(0);
  if (length > block.length - LENGTH_BYTES) return undefined;
  return block.slice(LENGTH_BYTES, LENGTH_BYTES + length);
}
