import { Inject, Injectable } from '@nestjs/common';
import { type Database, RESPONSES_DATABASE } from '../database/index.js';
import { IntakeKeyEntity } from './intake-key.entity.js';

/** Keeps the intake key of each survey from its scheduling to its closing, and not longer. */
@Injectable()
export class IntakeKeys {
  constructor(@Inject(RESPONSES_DATABASE) private readonly database: Database) {}

  /** Keeps a new key, unless the survey has one; returns the public half of the one that is kept. */
  keep(survey: string, fresh: Omit<IntakeKeyEntity, 'survey'>): Promise<string> {
    return this.database.run(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(IntakeKeyEntity)
        .values({ survey, ...fresh })
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
    return key?.privateKey ?? null;
  }
}
