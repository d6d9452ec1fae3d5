import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { generateIssuerKey } from '../../credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE, foldTables } from '../../database/index.js';
import { sayRefusal } from '../../language/index.js';
import { logOf } from '../../log/index.js';
import { KeyWrap, StoredKeys } from '../../secrets/index.js';
import { ELIGIBILITY_TABLES } from '../entities.js';
import { EVERYBODY } from '../storage/everybody.js';
import { IssuerKey } from '../storage/issuer-key.entity.js';
import { SigningPool } from './signing-pool.js';
import { refuse } from '../refusals.js';

/** The keys that sign ballots: one per survey, from its scheduling until its drawing ends. */
@Injectable()
export class IssuerKeys implements OnApplicationBootstrap {
  private readonly stored: StoredKeys;

  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly pool: SigningPool,
    keyWrap: KeyWrap,
  ) {
    this.stored = new StoredKeys(keyWrap, 'issuer');
  }

  /** Wraps what an earlier version stored in clear, and says what cannot be read any more. */
  async onApplicationBootstrap(): Promise<void> {
    const rows = await this.database.run((manager) => manager.find(IssuerKey));
    const clear = this.stored.wrapClear(rows);
    await this.database.run(async (manager) => {
      for (const { survey, privateKey } of clear) {
        await manager.update(IssuerKey, { survey }, { privateKey });
      }
    });
    if (clear.length > 0) await foldTables(this.database, ELIGIBILITY_TABLES);
    const refusal = this.stored.refusalFor(rows);
    if (refusal) logOf('eligibility').error(sayRefusal(refusal, 'en'));
  }

  /**
   * The public half (SPKI DER, base64) of a survey's key, made if there is none: a scheduling that
   * was cut short or came twice must not change a key that may be in a definition already.
   */
  async make(survey: string): Promise<string> {
    const rows = await this.database.run((manager) => manager.find(IssuerKey));
    const there = rows.find((row) => row.survey === survey);
    if (there) return there.spki;
    const refusal = this.stored.refusalFor(rows);
    if (refusal) throw refusal;
    const { spki, pkcs8 } = await generateIssuerKey();
    const privateKey = this.stored.wrap(survey, pkcs8);
    return this.database.run(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(IssuerKey)
        .values({ survey, partition: EVERYBODY, spki, privateKey })
        .orIgnore()
        .updateEntity(false)
        .execute();
      return (await find(manager, survey))!.spki;
    });
  }

  /** Signs a blinded message that `isBlindedMessage` allows; the same one gets the same signature. */
  sign(survey: string, blinded: Uint8Array): Promise<Uint8Array> {
    return this.pool.sign(survey, blinded, () => this.privateHalf(survey));
  }

  private async privateHalf(survey: string): Promise<string> {
    const key = await this.database.run((manager) => find(manager, survey));
    if (key && key.privateKey !== '') return this.stored.unwrap(key);
    throw refuse('key-destroyed');
  }
}

const find = (manager: EntityManager, survey: string): Promise<IssuerKey | null> =>
  manager.findOneBy(IssuerKey, { survey, partition: EVERYBODY });
