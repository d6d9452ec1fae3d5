import { fromHex, toHex } from './bytes.js';
import type { ReadBulletin } from './read-bulletin.js';
import type { Receipt } from './receipt.js';
import { isReceiptSigned } from './receipt-key.js';

/**
 * Looks a receipt up among the leaves of a bulletin. A signed one that is absent proves something to others:
 * the server confirmed this ballot. Whether it was withdrawn after that the file does not say.
 */
export function checkReceipt(
  { counts, definition, receipts = '' }: ReadBulletin,
  leaves: readonly Uint8Array[],
  { leaf, signature }: Receipt,
): readonly { readonly code: 'receipt-absent' | 'receipt-not-signed'; readonly message: string }[] {
  const isSigned =
    signature !== undefined && isReceiptSigned(receipts, definition, fromHex(leaf, 32)!, signature);
  if (signature && !isSigned) {
    const message = 'The receipt is not signed by the key that the bulletin names for receipts.';
    return [{ code: 'receipt-not-signed', message }];
  }
  if (leaves.some((one) => toHex(one) === leaf)) return [];
  const one = counts === 'signatures' ? 'signature' : 'response';
  const absent = `The ${one} of this receipt is not counted in the bulletin.`;
  return [{ code: 'receipt-absent', message: isSigned ? `${absent} ${PROVEN}` : absent }];
}

const PROVEN =
  'The receipt is signed: whoever has it can prove that the server confirmed this ballot, and that it is left out unless it was withdrawn afterwards.';
