import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Database, foldTables, RESPONSES_DATABASE } from '../database/index.js';
import { sayRefusal } from '../language/index.js';
import { logOf } from '../log/index.js';
import { KeyWrap, StoredKeys } from '../secrets/index.js';
import { IntakeKeyEntity } from './intake-key.entity.js';
import { RESPONSES_TABLES } from './responses-tables.js';

/** Keeps the intake key of each survey, wrapped, from its scheduling to its closing, and not longer. */
@Injectable()
export class IntakeKeys implements OnApplicationBootstrap {
  private readonly stored: StoredKeys;

  constructor(
    @Inject(RESPONSES_DATABASE) private readonly database: Database,
    keyWrap: KeyWrap,
  ) {
    this.stored = new StoredKeys(keyWrap, 'intake');
  }

  /** Wraps what an earlier version stored in clear, and says what cannot be read any more. */
  async onApplicationBootstrap(): Promise<void> {
    const rows = await this.all();
    const clear = this.stored.wrapClear(rows);
    await this.database.run(async (manager) => {
      for (const { survey, privateKey } of clear) {
        await manager.update(IntakeKeyEntity, { survey }, { privateKey });
      }
    });
    if (clear.length > 0) await foldTables(this.database, RESPONSES_TABLES);
    const refusal = this.stored.refusalFor(rows);
    if (refusal) logOf('database').error(sayRefusal(refusal, 'en'));
  }

  /** Keeps a new key, unless the survey has one; returns the public half of the one that is kept. */
  async keep(survey: string, fresh: Omit<IntakeKeyEntity, 'survey'>): Promise<string> {
    const refusal = this.stored.refusalFor(await this.all());
    if (refusal) throw refusal;
    const privateKey = this.stored.wrap(survey, fresh.privateKey);
    return this.database.run(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(IntakeKeyEntity)
        .values({ survey, publicKey: fresh.publicKey, privateKey })
        .orIgnore()
        .updateEntity(false)
        .execute();
      return (await manager.findOneByOrFail(IntakeKeyEntity, { survey })).publicKey;
    });
  }

  /** Null before scheduling and from closing on. */
  async privateKeyOf(survey: string): Promise<string | null> {
    const key = await this.database.run((manager) =>
      manager.findOneBy(IntakeKeyEntity, { survey }),
    );
    return key && this.stored.unwrap(key);
  }

  private all(): Promise<IntakeKeyEntity[]> {
    return this.database.run((manager) => manager.find(IntakeKeyEntity));
  }
}
