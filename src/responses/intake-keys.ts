import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DomainError } from '../common/index.js';
import { Not } from 'typeorm';
import { type Database, foldTables, RESPONSES_DATABASE } from '../database/index.js';
import { sayRefusal } from '../language/index.js';
import { logOf } from '../log/index.js';
import { KeyWrap, StoredKeys } from '../secrets/index.js';
import { IntakeKeyEntity, type IntakeKeyUse } from './intake-key.entity.js';
import { RESPONSES_TABLES } from './responses-tables.js';

/** Keeps the key of each survey's intake, wrapped, from its scheduling to its closing, and not longer. */
@Injectable()
export class IntakeKeys implements OnApplicationBootstrap {
  private readonly stored: Readonly<Record<IntakeKeyUse, StoredKeys>>;

  constructor(
    @Inject(RESPONSES_DATABASE) private readonly database: Database,
    keyWrap: KeyWrap,
  ) {
    this.stored = {
      intake: new StoredKeys(keyWrap, 'intake'),
      receipt: new StoredKeys(keyWrap, 'receipt'),
    };
  }

  /** Wraps what an earlier version stored in clear, and says what cannot be read any more. */
  async onApplicationBootstrap(): Promise<void> {
    const rows = await this.all();
    const clear = this.stored.intake.wrapClear(rows.filter(({ use }) => use === 'intake'));
    await this.database.run(async (manager) => {
      for (const { survey, privateKey } of clear) {
        await manager.update(IntakeKeyEntity, { survey }, { privateKey });
      }
    });
    if (clear.length > 0) await foldTables(this.database, RESPONSES_TABLES);
    const refusal = this.refusalFor(rows);
    if (refusal) logOf('database').error(sayRefusal(refusal, 'en'));
  }

  /** Keeps a new key, unless the survey has one for this use; returns the public half of the one that is kept. */
  async keep(
    survey: string,
    fresh: Pick<IntakeKeyEntity, 'publicKey' | 'privateKey'>,
    use: IntakeKeyUse = 'intake',
  ): Promise<string> {
    const refusal = this.refusalFor(await this.all());
    if (refusal) throw refusal;
    const privateKey = this.stored[use].wrap(survey, fresh.privateKey);
    return this.database.run(async (manager) => {
      // Of a scheduling that was cut short, before where it is opened was chosen otherwise.
      await manager.delete(IntakeKeyEntity, { survey, use: Not(use) });
      await manager
        .createQueryBuilder()
        .insert()
        .into(IntakeKeyEntity)
        .values({ survey, use, publicKey: fresh.publicKey, privateKey })
        .orIgnore()
        .updateEntity(false)
        .execute();
      return (await manager.findOneByOrFail(IntakeKeyEntity, { survey })).publicKey;
    });
  }

  /** Null before scheduling and from closing on. */
  async privateKeyOf(survey: string, use: IntakeKeyUse = 'intake'): Promise<string | null> {
    const key = await this.database.run((manager) =>
      manager.findOneBy(IntakeKeyEntity, { survey, use }),
    );
    return key && this.stored[use].unwrap(key);
  }

  private refusalFor(rows: readonly IntakeKeyEntity[]): DomainError | undefined {
    for (const use of ['intake', 'receipt'] as const) {
      const refusal = this.stored[use].refusalFor(rows.filter((row) => row.use === use));
      if (refusal) return refusal;
    }
    return undefined;
  }

  private all(): Promise<IntakeKeyEntity[]> {
    return this.database.run((manager) => manager.find(IntakeKeyEntity));
  }
}
