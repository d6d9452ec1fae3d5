import { type EntityManager, Not } from 'typeorm';
import { Account } from '../../accounts/index.js';
import { signingCouncil } from '../../roster/index.js';

/** Who removes an account. */
export type Deciders = 'one-admin' | 'two-reps' | 'two-holders';

/**
 * Two holders of the list in force; where there is none two representatives, neither of them its owner. An
 * administrator alone where there are no two, and everywhere on the day on which the account was made: what
 * somebody was let in by mistake with is taken back before anybody relies on it.
 *
 * @param today YYYY-MM-DD, of the server
 */
export async function decidersOf(
  manager: EntityManager,
  { id, madeOn }: Pick<Account, 'id' | 'madeOn'>,
  today: string,
): Promise<Deciders> {
  return madeOn === today ? 'one-admin' : decidersLater(manager, id);
}

/** The same of an account that was made on an earlier day. */
export async function decidersLater(manager: EntityManager, id: string): Promise<Deciders> {
  if (await signingCouncil(manager)) return 'two-holders';
  const others = await manager.countBy(Account, { role: 'rep', id: Not(id) });
  return others >= 2 ? 'two-reps' : 'one-admin';
}
