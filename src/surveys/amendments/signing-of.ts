import type { Signing } from '../../agreements/index.js';
import { isDecidedByHolders, seatsAfter } from '../../questionnaire/index.js';
import type { Survey } from '../directory/survey.entity.js';

/** What the holders of a survey sign for something to be done to it; null where its definition names no keys for that. */
export function signingOf(
  { definition: { holders }, definitionHash, amendments }: Survey,
  { act, day, reason }: Pick<Signing, 'act' | 'day' | 'reason'>,
): Signing | null {
  if (!isDecidedByHolders(holders) || definitionHash === null) return null;
  const before = amendments ?? [];
  return {
    list: holders.list,
    survey: { definition: definitionHash, previous: before.at(-1)?.hash ?? definitionHash },
    act,
    day,
    reason,
    seats: seatsAfter(holders, before),
  };
}
