import { fromHex } from './bytes.js';
import { refuse } from './refusals.js';

/** A receipt as somebody kept it. */
export interface Receipt {
  /** 64 hex digits. */
  readonly leaf: string;
  /** Where the answers were sealed on the phone and all of the receipt was kept. */
  readonly signature?: Uint8Array;
}

const LEAF_DIGITS = 64;
const SIGNATURE_BYTES = 64;

/**
 * A receipt as somebody typed it: the 64 hex digits of a leaf, in any case, with spaces or hyphens; then the
 * 128 of its signature, where they were kept.
 *
 * @throws DomainError `bad-receipt`
 */
export function parseReceipt(text: string): Receipt {
  const digits = text.length <= 500 ? text.replace(/[\s-]/g, '').toLowerCase() : '';
  const leaf = digits.slice(0, LEAF_DIGITS);
  if (!/^[0-9a-f]{64}$/.test(leaf)) throw refuse('bad-receipt');
  if (digits.length === LEAF_DIGITS) return { leaf };
  const signature = fromHex(digits.slice(LEAF_DIGITS), SIGNATURE_BYTES);
  if (!signature) throw refuse('bad-receipt');
  return { leaf, signature };
}
