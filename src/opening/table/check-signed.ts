import { minutesSigners, readMinutes } from '../../holders/index.js';
import type { CouncilSeats } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';

/**
 * Whether as many holders as open together have signed minutes, which name the release by its hash, each with
 * a device that answers for a seat of the list that the survey names. An account signs nothing.
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
  const minutes = readMinutes(value, 'minutes');
  const signed = await minutesSigners(minutes, signers);
  const present = signed.filter((seat) => minutes.seats.includes(seat));
  if (present.length < needed) throw refuse('table-unsigned', { needed, signed: present.length });
}
