import type { WordList } from '../common/browser.js';
import { type Bytes, fromBase64 } from './bytes.js';
import { type BulletinCheck, checkBulletin, signaturesIn } from './check-bulletin.js';
import { controlNumbers } from './control-numbers.js';
import { holdingOf } from './decision-signature.js';
import { leafOfRow } from './leaf-of-row.js';
import { readBulletin, type ReadBulletin } from './read-bulletin.js';
import { wordsByOf } from './read-fields.js';

const RSA_PSS = { name: 'RSA-PSS', hash: 'SHA-384' } as const;
const CHECK = { name: 'RSA-PSS', saltLength: 48 } as const;
const SIDE_BY_SIDE = 500;

/**
 * The same as `verifyBulletin`, in a page: with nothing but WebCrypto.
 *
 * @param words English control words, which files hold
 * @throws DomainError `bad-bulletin` when it is no bulletin
 */
export async function verifyBulletinHere(json: unknown, words: WordList): Promise<BulletinCheck> {
  const bulletin = readBulletin(json);
  const leaves = bulletin.rows.map((row) => leafOfRow(bulletin.survey, row));
  const by = wordsByOf(bulletin.controlWords);
  const numbers = await controlNumbers(bulletin.definition, by);
  return checkBulletin(bulletin, leaves, {
    controlWords: numbers.map((number) => words[number]!),
    ...(await signaturesOf(bulletin)),
    holding: await holdingOf(signaturesIn(bulletin)),
  });
}

async function signaturesOf({ keys, rows }: ReadBulletin) {
  const read = await Promise.all(keys.map(({ spki }) => readKey(spki)));
  const usable = read.filter((key) => key !== undefined);
  const unsigned: number[] = [];
  // In pieces: a platform that is asked a hundred thousand things at once keeps them all in memory.
  for (let from = 0; keys.length > 0 && from < rows.length; from += SIDE_BY_SIDE) {
    const some = rows.slice(from, from + SIDE_BY_SIDE).map(async (row, i) => {
      for (const key of usable) {
        const [signature, input] = [row.signature as Bytes, row.input as Bytes];
        if (await crypto.subtle.verify(CHECK, key, signature, input)) return [];
      }
      return [from + i + 1];
    });
    unsigned.push(...(await Promise.all(some)).flat());
  }
  return { badKeys: keys.length - usable.length, unsigned };
}

/** A public key; nothing when it is not RSA-3072 with exponent 65537. */
async function readKey(spki: string) {
  try {
    const key = await crypto.subtle.importKey('spki', fromBase64(spki)!, RSA_PSS, true, ['verify']);
    const { modulusLength, publicExponent } = key.algorithm as {
      readonly modulusLength?: number;
      readonly publicExponent?: Uint8Array;
    };
    const exponent = Array.from(publicExponent ?? []).join();
    return modulusLength === 3072 && exponent === '1,0,1' ? key : undefined;
  } catch {
    return undefined;
  }
}
