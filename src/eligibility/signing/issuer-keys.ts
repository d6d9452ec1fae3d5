import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { generateIssuerKey } from '../../credentials/index.js';
import { type Database, ELIGIBILITY_DATABASE } from '../../database/index.js';
import { EVERYBODY } from '../storage/everybody.js';
import { IssuerKey } from '../storage/issuer-key.entity.js';
import { SigningPool } from './signing-pool.js';
import { refuse } from '../refusals.js';

/** The keys that sign ballots: one per survey, from its scheduling until it closes. */
@Injectable()
export class IssuerKeys {
  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly pool: SigningPool,
  ) {}

  /**
   * The public half (SPKI DER, base64) of a survey's key, made if there is none: a scheduling that
   * was cut short or came twice must not change a key that may be in a definition already.
   */
  async make(survey: string): Promise<string> {
    const there = await this.database.run((manager) => find(manager, survey));
    if (there) return there.spki;
    const { spki, pkcs8 } = await generateIssuerKey();
    return this.database.run(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(IssuerKey)
        .values({ survey, partition: EVERYBODY, spki, privateKey: pkcs8 })
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
    if (key) return key.privateKey;
    throw refuse('key-destroyed');
  }
}

const find = (manager: EntityManager, survey: string): Promise<IssuerKey | null> =>
  manager.findOneBy(IssuerKey, { survey, partition: EVERYBODY });
