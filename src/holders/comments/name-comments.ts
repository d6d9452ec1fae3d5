import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson } from '../../common/browser.js';
import { fromHex, toHex, utf8 } from '../../credentials/browser.js';

const ID_BYTES = 16;
const COINS_BYTES = 32;
const LABEL = 'cahier/comment-id/1';

interface Unnamed {
  readonly question: string;
  readonly text: string;
  /** Tells those apart that say the same. */
  readonly same: number;
}

/**
 * Names the comments of an opening after its coins and what they say: whoever opens the same rows gives the same
 * names. The row that a comment stands in is no part of it, so a name tells nothing about order or author; and
 * without having opened all counted rows, nobody can name a comment that they guess.
 *
 * @param coins of the opened rows, hex
 */
export function commentNamer(coins: string): (comment: Unnamed) => string {
  const key = fromHex(coins, COINS_BYTES)!;
  return ({ question, text, same }) => {
    const said = utf8(canonicalJson([LABEL, question, text, same]));
    return toHex(hmac(sha256, key, said).slice(0, ID_BYTES));
  };
}
