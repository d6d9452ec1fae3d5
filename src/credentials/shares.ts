import { combine, split } from 'shamir-secret-sharing';
import { commitTo } from './council-key.js';
import { refuse } from './refusals.js';

/** Who may open a survey: any `needed` of the shares, which give back what was committed to. */
export interface Sharing {
  readonly commitment: string;
  readonly needed: number;
}

/**
 * Shamir's secret sharing: any `needed` (2 or more) of the `shares` give the key back, fewer give
 * nothing.
 *
 * @returns shares of 33 bytes each
 */
export const splitKey = (
  privateKey: Uint8Array,
  needed: number,
  shares: number,
): Promise<Uint8Array[]> => split(Uint8Array.from(privateKey), shares, needed);

/**
 * Puts shares together. The sharing itself does not notice a wrong share, the commitment does.
 *
 * @throws DomainError `too-few-shares`, `wrong-shares`
 */
export async function combineShares(
  shares: readonly Uint8Array[],
  { commitment, needed }: Sharing,
): Promise<Uint8Array> {
  // A share ends with the number of its holder; the same one twice counts once.
  const distinct = [...new Map(shares.map((share) => [share.at(-1), share])).values()];
  if (distinct.length < needed) {
    throw refuse('too-few-shares', { needed });
  }
  const privateKey = await combine(distinct.map((share) => Uint8Array.from(share))).catch(() =>
    Promise.reject(wrongShares()),
  );
  if (commitTo(privateKey) !== commitment) throw wrongShares();
  return privateKey;
}

const wrongShares = () => refuse('wrong-shares');
