import { randomBytes } from 'node:crypto';
import { Account, AccountService } from '../../src/accounts/index.js';
import {
  CouncilKeyMaker,
  CouncilLock,
  type OpeningParty,
  RecoveryShares,
  RepresentativeKeys,
} from '../../src/council/index.js';
import type { Database } from '../../src/database/index.js';
import { SystemClock } from '../../src/common/index.js';
import type { TestApp } from './testing-app.js';

export interface TestRep {
  readonly accountId: string;
  readonly login: string;
  readonly passphrase: string;
}

/** A council on a database, without an application. */
export function aCouncil(office: Database) {
  const clock = new SystemClock('UTC');
  const accounts = new AccountService(office, clock);
  const keys = new RepresentativeKeys(office, clock);
  const recovery = new RecoveryShares();
  return {
    keys,
    recovery,
    maker: new CouncilKeyMaker(office, keys, recovery),
    lock: new CouncilLock(office),
    rep: (login?: string) => addRep(accounts, keys, login),
  };
}

/** Two reps, without whom no survey is scheduled: its key is theirs. */
export async function seatCouncil({ app }: TestApp): Promise<readonly TestRep[]> {
  const accounts = app.get(AccountService);
  const keys = app.get(RepresentativeKeys);
  return [await addRep(accounts, keys), await addRep(accounts, keys)];
}

/** As an admin would, without asking whether the account is needed. */
export async function removeAccount(office: Database, id: string): Promise<void> {
  await office.run((manager) => manager.delete(Account, { id }));
}

/** A rep with an account and an opening passphrase. */
async function addRep(
  accounts: AccountService,
  keys: RepresentativeKeys,
  login = `rep-${randomBytes(4).toString('hex')}`,
): Promise<TestRep> {
  const password = randomBytes(12).toString('hex');
  const { id } = await accounts.create({ login, password, role: 'rep', language: 'en' });
  const passphrase = `quiet harbour ${randomBytes(4).toString('hex')}`;
  await keys.create(id, passphrase);
  return { accountId: id, login, passphrase };
}

export const party = (
  reps: readonly TestRep[],
  recovery = '',
  askedBy = reps[0]?.accountId ?? 'nobody',
): OpeningParty => ({
  reps: reps.map(({ login, passphrase }) => ({ login, passphrase })),
  recovery,
  askedBy,
});
