import type { EntityManager } from 'typeorm';
import { provenSuccessors } from '../../holders/index.js';
import type { SigningSeat } from '../../questionnaire/index.js';
import { readCouncil } from './read-files.js';

/** Who signs for the council whose list is in force. */
export interface SigningCouncil {
  /** Hash of the list. */
  readonly list: string;
  /**
   * Seat 1 first: who holds it, or the last to whom enough handed it over. Files of one day have no order but that
   * of their hashes.
   */
  readonly seats: readonly SigningSeat[];
}

/** In the caller's transaction; nothing while no list is in force. */
export async function signingCouncil(manager: EntityManager): Promise<SigningCouncil | undefined> {
  const { inForce, takeovers } = await readCouncil(manager);
  if (!inForce) return undefined;
  const { hash: list } = inForce.standing;
  const handed = takeovers.filter(({ content }) => content.list === list);
  const successors = await provenSuccessors(inForce.content, handed);
  const seats = inForce.content.seats.map(({ card }, i) => {
    const { name, seal, sign } = successors.findLast(({ seat }) => seat === i + 1) ?? card;
    return { name, seal, sign };
  });
  return { list, seats };
}
