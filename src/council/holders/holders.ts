import { type EntityManager, In } from 'typeorm';
import { Account } from '../../accounts/index.js';
import { CouncilShare } from '../keys/council-share.entity.js';

/**
 * What can be said of a share today: `left`, the account was removed; `given-up`, the holder gave
 * up the passphrase; `checked`, the holder showed that it opens; `unchecked`, not yet.
 */
export type HolderState = 'left' | 'given-up' | 'checked' | 'unchecked';

/** Somebody who was given a share of a survey's key when it was scheduled. */
export interface Holder {
  readonly accountId: string;
  /** Null where the account was gone before logins were kept. */
  readonly login: string | null;
  readonly state: HolderState;
  readonly checkedOn: string | null;
}

/** The holders of each of these surveys, by login. */
export async function findHolders(
  manager: EntityManager,
  surveyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  const shares = await manager.find(CouncilShare, {
    where: { surveyId: In([...surveyIds]) },
    order: { login: 'ASC', holder: 'ASC' },
  });
  const accounts = await manager.findBy(Account, { id: In(shares.map(({ holder }) => holder)) });
  const present = new Set(accounts.map(({ id }) => id));
  const found = new Map<string, Holder[]>(surveyIds.map((id) => [id, []]));
  for (const share of shares) {
    const { surveyId, holder, login, checkedOn } = share;
    const state = stateOf(share, present.has(holder));
    found.get(surveyId)?.push({ accountId: holder, login, state, checkedOn });
  }
  return found;
}

/** Whether a holder can be counted on when the survey is opened. */
export const canOpen = ({ state }: Holder): boolean => state === 'checked' || state === 'unchecked';

function stateOf({ wrapped, checkedOn }: CouncilShare, isPresent: boolean): HolderState {
  if (!isPresent) return 'left';
  if (checkedOn !== null) return 'checked';
  return wrapped === null ? 'unchecked' : 'given-up';
}
