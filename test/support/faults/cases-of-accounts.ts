import { AccountRemoval } from '../../../src/accounts/administration/account-removal.js';
import { insertAccount } from '../../../src/accounts/insert-account.js';
import { PasswordResets } from '../../../src/accounts/index.js';
import { SystemClock } from '../../../src/common/index.js';
import { hashOf, together, type UseCase, type Workplace } from './use-case.js';

const CLOCK = new SystemClock('UTC');
const PASSWORD = 'a lantern in the attic';

/** What is done to an account that is there: a new password, in its steps, and its removal. */
export function casesOfAccounts({ stores: { office }, count }: Workplace): readonly UseCase[] {
  const resets = new PasswordResets(office, CLOCK, null);
  const removal = new AccountRemoval(CLOCK, null);
  const ids = new Map<string, string>();
  const links = new Map<string, string>();
  const rows = (statement: string, parameter: string) =>
    count('office', `SELECT COUNT(*) AS n FROM ${statement}`, parameter);
  const make = async (login: string) => {
    const draft = { login, passwordHash: 'hash', role: 'rep', language: 'en' } as const;
    const account = await office.run((manager) => insertAccount(manager, draft));
    ids.set(login, account!.id);
  };
  const ask = async (login: string) => {
    await make(login);
    await make(`${login}-friend`);
    links.set(login, await resets.ask(login));
  };
  /** By the account alone: whoever looks after a power cut has no link. */
  const resetOf = (login: string, state: string) =>
    rows(
      `password_reset r JOIN account a ON a.id = r."accountId" WHERE a.login = ? AND ${state}`,
      login,
    );
  const approve = (login: string) =>
    resets.approve(hashOf(links.get(login)!), ids.get(`${login}-friend`)!);
  return [
    {
      name: 'confirming a new password',
      prepare: (n) => ask(`asks-${n}`),
      attempt: (n) => approve(`asks-${n}`),
      stored: (n) => resetOf(`asks-${n}`, 'r."approvedBy" IS NOT NULL'),
    },
    {
      name: 'choosing a new password',
      prepare: async (n) => {
        await ask(`chooses-${n}`);
        await approve(`chooses-${n}`);
      },
      attempt: async (n) => {
        const use = await resets.use(links.get(`chooses-${n}`)!, PASSWORD);
        // The link is used up by an attempt of which nobody heard.
        return use === 'used' || use === 'unusable';
      },
      stored: async (n) =>
        together(
          await rows(`account WHERE login = ? AND "passwordHash" <> 'hash'`, `chooses-${n}`),
          await resetOf(`chooses-${n}`, 'r."usedOn" IS NOT NULL'),
        ),
    },
    {
      name: 'removing an account',
      prepare: (n) => make(`leaves-${n}`),
      attempt: async (n) => {
        const outcome = await office.run((manager) =>
          removal.remove(manager, ids.get(`leaves-${n}`)!),
        );
        return outcome === 'removed' || outcome === 'not-found';
      },
      stored: async (n) => 1 - (await rows('account WHERE login = ?', `leaves-${n}`)),
    },
  ];
}
