import { canonicalJson, type WordList } from '../../common/browser.js';
import { concat, fromHex, toHex, utf8 } from '../../credentials/browser.js';
import { wordsOfHash } from '../crypto/words-of-key.js';
import type { HolderCard } from '../device/card.js';

export const LIST_SCHEMA = 'cahier/council-1';
export const FEWEST_SEATS = 2;
export const MOST_SEATS = 9;
const LIST_WORDS = 12;

export interface ListSeat {
  readonly card: HolderCard;
  /** For somebody who is not of the council: who they are, as all who confirm see it. */
  readonly outside?: string;
}

/** Who holds a council's surveys, how many of them open one, and a row to rehearse with. */
export interface CouncilList {
  readonly schema: typeof LIST_SCHEMA;
  readonly number: number;
  /** The hash of the list in force before this one; none for a first list. */
  readonly before: string | null;
  readonly day: string;
  readonly needed: number;
  /** Seat 1 first. */
  readonly seats: readonly ListSeat[];
  readonly rehearsal: string;
}

/** `sha256:` of a labelled canonical JSON. */
export async function labelledHash(label: string, value: unknown): Promise<string> {
  const bytes = utf8(`${label}${canonicalJson(value)}`);
  return `sha256:${toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}`;
}

export const hashOfList = (list: CouncilList): Promise<string> =>
  labelledHash('cahier/council/1', list);

export const hashBytes = (hash: string): Uint8Array<ArrayBuffer> =>
  fromHex(hash.slice('sha256:'.length), 32)!;

/** The twelve words by which people compare a list. */
export const wordsOfList = (hash: string, list: WordList): Promise<readonly string[]> =>
  wordsOfHash(hashBytes(hash), LIST_WORDS, list);

/** Under which no survey is: what the row of a list is sealed to. */
export async function rehearsalDefinition(
  seats: readonly ListSeat[],
  needed: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const [label, cards] = [utf8('cahier/rehearsal/1'), utf8(canonicalJson(seats))];
  const text = concat(label, cards, Uint8Array.of(needed));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', text));
}
