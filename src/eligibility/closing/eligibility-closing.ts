import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Database, ELIGIBILITY_DATABASE, foldTables } from '../../database/index.js';
import { type ClosingStep, SurveyDirectory } from '../../surveys/index.js';
import { ELIGIBILITY_TABLES } from '../entities.js';
import { SigningPool } from '../signing/signing-pool.js';
import { Drawing } from '../storage/drawing.entity.js';
import { Draw } from '../storage/draw.entity.js';
import { Invitation } from '../storage/invitation.entity.js';
import { IssuerKey } from '../storage/issuer-key.entity.js';
import { Letter } from '../storage/letter.entity.js';
import { MailJob } from '../storage/mail-job.entity.js';

const ROWS_AT_ONCE = 200;

interface Turnout {
  /** Invitations that were not revoked. */
  readonly invited: number;
  readonly drawn: number;
}

/**
 * When a survey closes, two numbers go to the office and everything else is destroyed: who was
 * invited, who drew, and the key that could sign another ballot (protocol.md 5.5).
 */
@Injectable()
export class EligibilityClosing implements ClosingStep {
  constructor(
    @Inject(ELIGIBILITY_DATABASE) private readonly database: Database,
    private readonly surveys: SurveyDirectory,
    private readonly pool: SigningPool,
  ) {}

  async atClosing(survey: string): Promise<void> {
    const turnout = await this.count(survey);
    // Recorded first: a purge that is cut short is begun again, and counts the same.
    if (turnout) await this.surveys.recordTurnout(survey, turnout);
    await this.purge(survey);
    this.pool.forget(survey);
    await foldTables(this.database, ELIGIBILITY_TABLES);
  }

  /** Nothing for a survey that never had a key, or whose key is destroyed: that is counted. */
  private count(survey: string): Promise<Turnout | undefined> {
    return this.database.run(async (manager) => {
      if (!(await manager.existsBy(IssuerKey, { survey }))) return undefined;
      const invited = await manager.countBy(Invitation, { survey, revoked: false });
      const drawn = await manager
        .createQueryBuilder(Draw, 'draw')
        .innerJoin(Invitation, 'invitation', 'invitation.hash = draw.invitation')
        .where({})
        .andWhere('invitation.survey = :survey', { survey })
        .getCount();
      return { invited, drawn };
    });
  }

  /** The key goes last in one transaction with all else, so that it marks what is not done yet. */
  private purge(survey: string): Promise<void> {
    return this.database.run(async (manager) => {
      const invitations = await manager.findBy(Invitation, { survey });
      const hashes = invitations.map(({ hash }) => hash).sort();
      // Invitations first: a draw that is on its way waits for them, and then finds none.
      await manager.delete(Invitation, { survey });
      for (let i = 0; i < hashes.length; i += ROWS_AT_ONCE) {
        await manager.delete(Draw, { invitation: In(hashes.slice(i, i + ROWS_AT_ONCE)) });
      }
      await manager.delete(MailJob, { survey });
      await manager.delete(Letter, { survey });
      await manager.delete(Drawing, { survey });
      await manager.delete(IssuerKey, { survey });
    });
  }
}
