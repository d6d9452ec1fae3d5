import type { EntityManager } from 'typeorm';
import { CouncilShare } from './council-share.entity.js';
import { RepresentativeKey } from './representative-key.entity.js';

/** What is stored of one rep's share of one survey. */
export interface HeldShare {
  /** The private half that it is sealed to, under a passphrase. */
  readonly wrapped: string;
  readonly sealed: string;
  /** That passphrase was given up since: the one of today does not open this share. */
  readonly isGivenUp: boolean;
}

/** Undefined when the rep holds no share of the survey. */
export async function findHeldShare(
  manager: EntityManager,
  surveyId: string,
  accountId: string,
): Promise<HeldShare | undefined> {
  const share = await manager.findOneBy(CouncilShare, { surveyId, holder: accountId });
  const key = share && (await manager.findOneBy(RepresentativeKey, { accountId }));
  const wrapped = share?.wrapped ?? key?.wrapped;
  if (!share || wrapped === undefined) return undefined;
  return { wrapped, sealed: share.sealed, isGivenUp: share.wrapped !== null };
}
