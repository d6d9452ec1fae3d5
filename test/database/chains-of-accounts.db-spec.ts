import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { In } from 'typeorm';
import {
  Account,
  AccountRemoval,
  AccountService,
  lettingsIn,
  mayAgree,
  PasswordResets,
} from '../../src/accounts/index.js';
import { AccountLinks } from '../../src/accounts/links/account-links.js';
import { hashToken } from '../../src/accounts/secret-token.js';
import type { Role } from '../../src/web/index.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';
import { PlacedClock } from '../support/placed-clock.js';

const TODAY = '2027-03-10';
const PASSWORD = 'nine hills of slate';

/** How an account lets the next one in, and when it is removed. */
const DEEDS = ['reset', 'link'] as const;
const REMOVED = ['never', 'after its deed', 'before its deed is used'] as const;

interface Hop {
  readonly to: Role;
  readonly deed: (typeof DEEDS)[number];
  /** Whoever did it. */
  readonly removed: (typeof REMOVED)[number];
}

/** Admins make links; a new password of a rep takes a rep, that of an admin anybody. */
const canBe = (by: Role, { to, deed }: Hop): boolean =>
  deed === 'link' ? by === 'admin' : by === 'rep' || to === 'admin';

const hopsTo = (to: Role, removed: Hop['removed'][]): Hop[] =>
  removed.flatMap((when) => DEEDS.map((deed) => ({ to, deed, removed: when })));

/** Three hops from one rep to another. The first account stays: it is the one that agrees with the last. */
const CHAINS: readonly (readonly [Hop, Hop, Hop])[] = (['rep', 'admin'] as const).flatMap((b) =>
  (['rep', 'admin'] as const).flatMap((c) =>
    hopsTo(b, ['never']).flatMap((first) =>
      hopsTo(c, [...REMOVED]).flatMap((second) =>
        hopsTo('rep', [...REMOVED])
          .filter((third) => canBe('rep', first) && canBe(b, second) && canBe(c, third))
          .map((third) => [first, second, third] as const),
      ),
    ),
  ),
);

const told = (chain: readonly Hop[]): string =>
  chain.map(({ to, deed, removed }) => `${deed} → ${to}, removed ${removed}`).join('; ');

describe.each(ENGINES)('a chain of three on %s', (engine) => {
  const clock = new PlacedClock(`${TODAY}T12:00:00Z`);
  let stores: TestDatabases;
  let accounts: AccountService;
  let links: AccountLinks;
  let resets: PasswordResets;
  let removal: AccountRemoval;
  beforeAll(async () => {
    stores = await openTestDatabases(engine);
    const { office } = stores;
    accounts = new AccountService(office, clock);
    links = new AccountLinks(office, clock);
    resets = new PasswordResets(office, clock, null);
    removal = new AccountRemoval(clock, null);
    // Never the last one of a role.
    for (const role of ['rep', 'admin'] as const) await somebody(role);
  });
  afterAll(() => stores.close());

  const aLogin = (): string => `some-${randomBytes(6).toString('hex')}`;
  const somebody = async (role: Role): Promise<Account> => {
    const { id } = await accounts.create({
      login: aLogin(),
      password: PASSWORD,
      role,
      language: 'en',
    });
    return (await accounts.byId(id))!;
  };
  const remove = async ({ id }: Account): Promise<void> => {
    expect(await stores.office.run((manager) => removal.remove(manager, id))).toBe('removed');
  };

  async function resetBy(by: Account, owner: Account, before = () => Promise.resolve()) {
    const token = await resets.ask(owner.login);
    expect(await resets.approve(hashToken(token), by.id)).toBe(true);
    await before();
    return (await resets.use(token, PASSWORD)) === 'used' ? owner : undefined;
  }

  async function linkBy(by: Account, role: Role, before: () => Promise<void>) {
    const issued = await links.issueInvitations(role, by.id);
    if (issued.kind !== 'issued') throw new Error('somebody has a link of that name');
    const [path] = issued.paths;
    await before();
    const chosen = { login: aLogin(), password: PASSWORD, language: 'en' } as const;
    const used = await links.use(path!.split('/').at(-1)!, chosen);
    return used.kind === 'made' ? used.account : undefined;
  }

  /** The account that was let in; undefined where it could not be. */
  async function hop(by: Account, { to, deed, removed }: Hop): Promise<Account | undefined> {
    const before =
      removed === 'before its deed is used' ? () => remove(by) : () => Promise.resolve();
    const next =
      deed === 'link'
        ? await linkBy(by, to, before)
        : await resetBy(by, await somebody(to), before);
    if (removed === 'after its deed') await remove(by);
    return next;
  }

  it('that is tried has links, new passwords and removed accounts at every place', () => {
    expect(CHAINS).toHaveLength(45);
    expect(new Set(CHAINS.map(told)).size).toBe(CHAINS.length);
  });

  it('lets nobody in by what was made, or confirmed, while its account was removed', async () => {
    const [maker, owner] = [await somebody('admin'), await somebody('rep')];
    const approver = await somebody('rep');
    const token = await resets.ask(owner.login);
    await resets.approve(hashToken(token), approver.id);
    const issued = await links.issueInvitations('rep', maker.id);
    if (issued.kind !== 'issued') throw new Error('somebody has a link of that name');
    // As a removal leaves them that does not see yet what another transaction has written.
    await stores.office.run((manager) =>
      manager.delete(Account, { id: In([maker.id, approver.id]) }),
    );
    const chosen = { login: aLogin(), password: PASSWORD, language: 'en' } as const;
    const used = await links.use(issued.paths[0]!.split('/').at(-1)!, chosen);
    expect(used).toEqual({ kind: 'link-unusable' });
    expect(await resets.use(token, PASSWORD)).toBe('unusable');
  });

  it('counts as one hand, whatever it is made of and whoever let the last one in again', async () => {
    const apart: string[] = [];
    let ended = 0;
    for (const chain of CHAINS) {
      const first = await somebody('rep');
      let last: Account | undefined = first;
      for (const one of chain) last = last && (await hop(last, one));
      if (!last) {
        ended += 1;
        continue;
      }
      // Somebody else lets the last one in too: its own row then names nobody of the chain.
      await resetBy(await somebody('rep'), last);
      const { office } = stores;
      const lettings = await office.run((manager) => lettingsIn(manager));
      const asked = { today: TODAY, lettings };
      if (mayAgree(first, last, asked).kind !== 'let-in-through-others') apart.push(told(chain));
    }
    expect(apart).toEqual([]);
    // What a removed account has confirmed, or made, and nobody has used, lets nobody in.
    const unused = CHAINS.filter((chain) => chain.some(({ removed }) => removed === REMOVED[2]));
    expect(ended).toBe(unused.length);
  });
});
