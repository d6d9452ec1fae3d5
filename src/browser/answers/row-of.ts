import { canonicalJson } from '../../common/browser.js';
import {
  concat,
  CredentialError,
  fromBase64Url,
  fromHex,
  isReceiptSigned,
  leafOf,
  rowContentSize,
  serialOf,
  toHex,
  type Token,
  utf8,
  writeRowSubmission,
} from '../../credentials/browser.js';
import { headSize, rowSize, sealRow } from '../../holders/browser.js';
import { type CouncilSeats, longestResponse } from '../../questionnaire/browser.js';
import { IS_TEST } from '../page/test-ballot.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import type { Press, Sealing } from './press.js';

/**
 * Seals answers to the holders that the definition names, here: the server gets a row that it cannot read.
 * What the row was made with is forgotten with this page.
 */
export function rowOf(
  { id, hash, definition }: CheckedSurvey,
  { needed, seats }: CouncilSeats,
  token: Token,
): Sealing {
  const size = rowContentSize(longestResponse(definition.questionnaire));
  let last:
    | { readonly nonce: string; readonly row: Uint8Array<ArrayBuffer>; readonly test: string }
    | undefined;
  const seal = async ({ action, answers, nonce }: Press) => {
    if (action === 'withdraw') return new Uint8Array(rowSize(size, seats.length));
    if (last?.nonce === nonce) return last.row;
    const content = utf8(canonicalJson(IS_TEST ? { answers, test: true } : { answers }));
    const row = await sealRow({
      definition: fromHex(hash.slice('sha256:'.length), 32)!,
      seats: seats.map(({ seal }) => fromBase64Url(seal)!),
      needed,
      content,
      size,
    });
    const digest = IS_TEST ? toHex(await digestOf(row, seats.length)) : '';
    const ballot = IS_TEST ? toHex(await leafOf(await serialOf(id, token.input))) : '';
    const cast = { schema: 'cahier/test-1', definition: hash, digest, answers, ballot };
    const test = canonicalJson(cast);
    last = { nonce, row, test };
    return row;
  };
  return {
    async seal(press, after) {
      const row = await seal(press).catch(whenTooLarge);
      if (!row) return undefined;
      const { input, signature } = token;
      const nonce = fromBase64Url(press.nonce)!;
      return writeRowSubmission({
        survey: id,
        action: press.action,
        nonce,
        after,
        input,
        signature,
        row,
      });
    },
    /** Of this ballot, and signed: what the server cannot deny. */
    async checkReceipt(receipt, signature) {
      const leaf = await leafOf(await serialOf(id, token.input));
      const signed = fromHex(signature, 64);
      const isGood =
        receipt === toHex(leaf) &&
        signed !== undefined &&
        (await isReceiptSigned(definition.keys?.receipts ?? '', hash, leaf, signed));
      return isGood ? receipt + signature : undefined;
    },
    testFile: () => (IS_TEST ? last?.test : undefined),
  };
}

function whenTooLarge(error: unknown): undefined {
  if (error instanceof CredentialError && error.code === 'response-too-large') return undefined;
  throw error;
}

/** What the row is called in the holders' package. */
async function digestOf(row: Uint8Array<ArrayBuffer>, seats: number) {
  const head = headSize(seats);
  const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const [first, second] = [await sha256(row.slice(0, head)), await sha256(row.slice(head))];
  return sha256(concat(Uint8Array.of(1), first, second));
}
