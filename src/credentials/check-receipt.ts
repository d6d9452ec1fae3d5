import { bulletinSentence } from './bulletin-sentence.js';
import { fromHex, toHex } from './bytes.js';
import type { BulletinFinding } from './check-bulletin.js';
import type { ReadBulletin } from './read-bulletin.js';
import type { Receipt } from './receipt.js';
import { isReceiptSigned } from './receipt-key.js';

/**
 * Looks a receipt up among the leaves of a bulletin. A signed one that is absent proves something to others:
 * the server confirmed this ballot. Whether it was withdrawn after that the file does not say.
 */
export function checkReceipt(
  { definition, receipts = '' }: ReadBulletin,
  leaves: readonly Uint8Array[],
  { leaf, signature }: Receipt,
): readonly BulletinFinding[] {
  const isSigned =
    signature !== undefined && isReceiptSigned(receipts, definition, fromHex(leaf, 32)!, signature);
  if (signature && !isSigned) {
    return [{ code: 'receipt-not-signed', says: bulletinSentence('receipt-not-signed') }];
  }
  if (leaves.some((one) => toHex(one) === leaf)) return [];
  const says = bulletinSentence(isSigned ? 'receipt-absent-signed' : 'receipt-absent');
  return [{ code: 'receipt-absent', says }];
}
