import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Account, AttemptLimit, hashing } from '../../accounts/index.js';
import { Clock } from '../../common/index.js';
import { newRepresentativeKey, unwrapShare, wrapShare } from '../../credentials/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { record } from '../../trail/index.js';
import { CouncilShare } from './council-share.entity.js';
import { composePassphrase } from './passphrase-rules.js';
import { RepresentativeKey } from './representative-key.entity.js';
import { refuse } from '../refusals.js';

/** A rep to whose key a share can be sealed. */
export type KeyHolder = Pick<RepresentativeKey, 'accountId' | 'publicKey'> & {
  readonly login: string;
};

/** The reps' own key pairs. A passphrase is only ever in memory, while its owner uses it. */
@Injectable()
export class RepresentativeKeys {
  private readonly attempts = new AttemptLimit();

  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

  has(accountId: string): Promise<boolean> {
    return this.office.run((manager) => manager.existsBy(RepresentativeKey, { accountId }));
  }

  /** Everybody who is a rep today and has a passphrase: an account that was removed gets no share. */
  ofReps(): Promise<readonly KeyHolder[]> {
    return this.office.run(async (manager) => {
      const reps = await manager.findBy(Account, { role: 'rep' });
      const keys = await manager.find(RepresentativeKey, { order: { accountId: 'ASC' } });
      const logins = new Map(reps.map(({ id, login }) => [id, login]));
      return keys.flatMap(({ accountId, publicKey }) => {
        const login = logins.get(accountId);
        return login === undefined ? [] : [{ accountId, login, publicKey }];
      });
    });
  }

  /** Throws `passphrase-exists` when the rep has one: changing it asks for the one they have. */
  async create(accountId: string, passphrase: string): Promise<void> {
    const key = await makeKey(accountId, passphrase);
    await this.office.run(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(RepresentativeKey)
        .values(key)
        .orIgnore()
        .updateEntity(false)
        .execute();
      const stored = await manager.findOneBy(RepresentativeKey, { accountId });
      if (stored?.publicKey !== key.publicKey) throw refuse('passphrase-exists');
      await record(manager, this.clock, { kind: 'key-made' });
    });
  }

  /** Keeps the key pair, so that shares received before stay good. */
  async change(
    accountId: string,
    current: string,
    next: string,
  ): Promise<'changed' | 'current-wrong' | 'too-many-attempts'> {
    if (!this.attempts.take(accountId)) return 'too-many-attempts';
    const key = await this.office.run((manager) =>
      manager.findOneBy(RepresentativeKey, { accountId }),
    );
    const secret =
      key &&
      (await hashing.run(accountId, () =>
        unwrapShare(key.wrapped, composePassphrase(current)).catch(() => undefined),
      ));
    if (!secret) return 'current-wrong';
    const wrapped = await hashing
      .run(accountId, () => wrapShare(secret, composePassphrase(next)))
      .finally(() => secret.fill(0));
    await this.office.run(async (manager) => {
      await manager.update(RepresentativeKey, { accountId, wrapped: key.wrapped }, { wrapped });
      await record(manager, this.clock, { kind: 'key-changed' });
    });
    this.attempts.reset(accountId);
    return 'changed';
  }

  /**
   * A new key pair in place of one whose passphrase is lost. The shares so far keep the old pair:
   * whoever remembers the passphrase after all still opens those surveys with it.
   */
  async replace(accountId: string, passphrase: string): Promise<void> {
    const key = await makeKey(accountId, passphrase);
    await this.office.run(async (manager) => {
      const old = await manager.findOneBy(RepresentativeKey, { accountId });
      if (old) {
        const kept = { wrapped: old.wrapped, checkedOn: null };
        await manager.update(CouncilShare, { holder: accountId, wrapped: IsNull() }, kept);
      }
      await manager.save(RepresentativeKey, key);
      await record(manager, this.clock, { kind: 'key-replaced' });
    });
  }
}

async function makeKey(accountId: string, passphrase: string): Promise<RepresentativeKey> {
  const pair = await hashing.run(accountId, () =>
    newRepresentativeKey(composePassphrase(passphrase)),
  );
  return Object.assign(new RepresentativeKey(), { accountId, ...pair });
}
