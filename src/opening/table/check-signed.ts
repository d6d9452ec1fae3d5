import { minutesSigners, readMinutes } from '../../holders/index.js';
import type { CouncilSeats } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';

/**
 * Whether as many devices as open together have signed minutes, which name the release by its hash, each for
 * another seat of the list that the survey names. An account signs nothing.
 *
 * @param signers by which keys each seat signs; nothing where the council has not brought that list
 * @throws DomainError
 */
export async function checkSigned(
  value: unknown,
  { needed }: Pick<CouncilSeats, 'needed'>,
  signers: readonly (readonly string[])[] | undefined,
): Promise<void> {
  if (!signers) throw refuse('table-list-missing');
  const signed = await minutesSigners(readMinutes(value, 'minutes'), signers);
  if (signed.length < needed) throw refuse('table-unsigned', { needed, signed: signed.length });
}
