import { refuse } from './refusals.js';

/**
 * A receipt as somebody typed it: the 64 hex digits of a leaf, in any case, with spaces or hyphens.
 *
 * @throws DomainError `bad-receipt`
 */
export function parseReceipt(text: string): string {
  const digits = text.length <= 200 ? text.replace(/[\s-]/g, '').toLowerCase() : '';
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  throw refuse('bad-receipt');
}
