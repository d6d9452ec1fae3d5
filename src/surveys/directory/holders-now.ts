import { seatsAfter, type SigningSeat } from '../../questionnaire/index.js';
import type { Survey } from './survey.entity.js';

type Held = Pick<Survey, 'definition' | 'amendments'>;

/** Who has each seat of a survey, seat 1 first: a successor where two holders gave it on. */
export const holdersNow = ({ definition, amendments }: Held): readonly SigningSeat[] =>
  definition.holders ? seatsAfter(definition.holders, amendments ?? []) : [];

/** The people of these seats, by name. */
export function namesOfSeats(survey: Held, seats: readonly number[]): readonly string[] {
  const held = holdersNow(survey);
  return seats.map((seat) => held[seat - 1]?.name ?? String(seat));
}

/**
 * By which keys the seats of a survey sign: a seat that was given on signs by its successor's alone.
 *
 * @param signers of each seat of its list
 */
export function signersNow(
  survey: Held,
  signers: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const before = survey.definition.holders?.seats ?? [];
  const held = holdersNow(survey);
  return signers.map((keys, i) =>
    held[i] === before[i] ? keys : keys.filter((key) => key === held[i]?.sign),
  );
}
