import type { Bytes } from '../../credentials/browser.js';
import { contextOf, openWith } from '../crypto/hpke.js';
import { type Key, readPoint } from '../crypto/p256-point.js';
import { plainHmac } from '../crypto/plain-hmac.js';
import type { Head } from './read-row.js';
import { shareInfo } from './labels.js';

/** One seat of a survey, made ready for many rows. */
export interface Seat {
  readonly number: number;
  readonly point: Bytes;
  readonly key: Key;
  /** Of HPKE, for this survey and seat. */
  readonly context: Bytes;
}

/** What the rows of one survey are sealed to. */
export interface SealedTo {
  /** Hash of the definition, 32 bytes. */
  readonly definition: Bytes;
  readonly needed: number;
  readonly seats: readonly Seat[];
}

/** Nothing where a seat is no point of P-256. */
export async function sealedTo(
  definition: Bytes,
  points: readonly Bytes[],
  needed: number,
): Promise<SealedTo | undefined> {
  const seats: Seat[] = [];
  for (const [i, point] of points.entries()) {
    const key = await readPoint(point);
    if (!key) return undefined;
    const context = await contextOf(plainHmac, shareInfo(definition, i + 1));
    seats.push({ number: i + 1, point, key, context });
  }
  return { definition, needed, seats };
}

/** The share of a seat, by the shared secret that its wrap was sealed with; nothing by any other. */
export const unwrapShare = (
  { number, context }: Seat,
  { wraps }: Head,
  shared: Bytes,
): Promise<Bytes | undefined> => openWith(plainHmac, shared, context, wraps[number - 1]!);
