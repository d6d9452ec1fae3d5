import type { WordList } from '../../common/browser.js';
import { fromBase64Url, toBase64Url } from '../../credentials/browser.js';
import type { KeptPair } from '../crypto/key-pair.js';
import { POINT_BYTES, readPoint } from '../crypto/p256-point.js';
import { wordsOfKey } from '../crypto/words-of-key.js';
import { badField, bytesOf, fieldsOf, nameOf, schemaOf } from '../reading/read-fields.js';
import { isSignedFile, type Signed, signFile } from '../reading/signed.js';
import { refuse } from '../refusals.js';

const SCHEMA = 'cahier/holder-1';
const LABEL = 'cahier/holder/1';
export const SIGNATURE_BYTES = 64;

/** Who holds a device: a name, and what is sealed to it and signed by it. */
export type HolderCard = Signed<{
  readonly schema: typeof SCHEMA;
  readonly name: string;
  /** Points of P-256, 65 bytes, base 64 for URLs. */
  readonly seal: string;
  readonly sign: string;
}>;

export const makeCard = (name: string, seal: KeptPair, sign: KeptPair): Promise<HolderCard> =>
  signFile(
    { schema: SCHEMA, name, seal: toBase64Url(seal.point), sign: toBase64Url(sign.point) },
    LABEL,
    toBase64Url(sign.pkcs8),
  );

/** Reads a card that anybody may have made; its two keys are points of the curve and it has signed itself. */
export async function readCard(value: unknown, file: string, at = ''): Promise<HolderCard> {
  schemaOf(value, SCHEMA, file);
  const fields = fieldsOf(value, { file, at }, ['schema', 'name', 'seal', 'sign', 'signature']);
  for (const [field, kind] of [
    ['seal', 'ECDH'],
    ['sign', 'ECDSA'],
  ] as const) {
    const point = await readPoint(bytesOf(fields, field, POINT_BYTES), kind);
    if (!point) throw badField(fields, field, 'file-rule-point');
  }
  bytesOf(fields, 'signature', SIGNATURE_BYTES);
  const card = { ...fields.values, name: nameOf(fields, 'name') } as HolderCard;
  if (card.seal === card.sign) throw badField(fields, 'sign', 'file-rule-own-key');
  if (!(await isSignedFile(card, LABEL, card.sign))) throw refuse('card-not-signed', { file });
  return card;
}

/** The eight words that a holder reads out to the others. */
export const wordsOfCard = (
  { seal }: Pick<HolderCard, 'seal'>,
  list: WordList,
): Promise<readonly string[]> => wordsOfKey(fromBase64Url(seal)!, list);
