import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { type Database, ELIGIBILITY_DATABASE, foldTables } from '../../database/index.js';
import { ELIGIBILITY_TABLES } from '../entities.js';
import { SigningPool } from '../signing/signing-pool.js';
import { Draw } from '../storage/draw.entity.js';
import { Drawing } from '../storage/drawing.entity.js';
import { Invitation } from '../storage/invitation.entity.js';
import { IssuerKey } from '../storage/issuer-key.entity.js';

/**
 * Destroys the private halves of keys that sign nothing any more: those of surveys whose drawing has
 * ended. The row stays, for the public half and as the mark that the survey is not closed yet. A draw
 * that an earlier version signed without keeping the signature still needs its key, until the closing.
 */
@Injectable()
export class DrawingEnd implements OnApplicationBootstrap {
  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly pool: SigningPool,
  ) {}

  /** What a crash cut short between the end and the destruction. */
  async onApplicationBootstrap(): Promise<void> {
    await this.destroyKeys();
  }

  /** Whether the key of a survey has to outlive the end of its drawing. */
  keepsKey(survey: string): Promise<boolean> {
    return this.database.run((manager) => needsKey(manager, survey));
  }

  async destroyKeys(): Promise<void> {
    const destroyed = await this.database.run(async (manager) => {
      const ended = await manager.findBy(Drawing, { phase: 'ended' });
      const done: string[] = [];
      for (const { survey } of ended) {
        if (await needsKey(manager, survey)) continue;
        const { affected } = await manager.update(
          IssuerKey,
          { survey, privateKey: Not('') },
          { privateKey: '' },
        );
        if (affected !== 0) done.push(survey);
      }
      return done;
    });
    for (const survey of destroyed) this.pool.forget(survey);
    // Of the row as it was no page and no log may keep a copy.
    if (destroyed.length > 0) await foldTables(this.database, ELIGIBILITY_TABLES);
  }
}

const needsKey = (manager: EntityManager, survey: string): Promise<boolean> =>
  manager
    .createQueryBuilder(Draw, 'draw')
    .innerJoin(Invitation, 'invitation', 'invitation.hash = draw.invitation')
    .where({ signature: IsNull() })
    .andWhere('invitation.survey = :survey', { survey })
    .getExists();
