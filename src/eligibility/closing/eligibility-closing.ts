import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Database, ELIGIBILITY_DATABASE, foldTables } from '../../database/index.js';
import {
  type CancellingStep,
  type ClosingStep,
  type InvitationNumbers,
  SurveyDirectory,
} from '../../surveys/index.js';
import { Bounce } from '../bounces/bounce.entity.js';
import { ELIGIBILITY_TABLES } from '../entities.js';
import { SigningPool } from '../signing/signing-pool.js';
import { MailBatch } from '../queue/mail-batch.entity.js';
import { ReminderJob } from '../queue/reminder-job.entity.js';
import { ReminderRound } from '../queue/reminder-round.entity.js';
import { WrittenAddress } from '../queue/written-address.entity.js';
import { countDrawn } from '../storage/count-drawn.js';
import { Drawing } from '../storage/drawing.entity.js';
import { Draw } from '../storage/draw.entity.js';
import { inPieces } from '../storage/insert-new.js';
import { InvitationCount } from '../storage/invitation-count.entity.js';
import { Invitation } from '../storage/invitation.entity.js';
import { invitationNumbers } from '../storage/invitation-numbers.js';
import { IssuerKey } from '../storage/issuer-key.entity.js';
import { Letter } from '../storage/letter.entity.js';
import { MailJob } from '../queue/mail-job.entity.js';

interface Turnout {
  /** Of invitations that were used or could be: not revoked unused, nor in a mail that came back. */
  readonly uploads: InvitationNumbers;
  readonly drawn: number;
  /** Of these, in the first of two windows; nothing where there was one, or nobody counted. */
  readonly drawnFirst: number | null;
}

/**
 * When a survey closes, two numbers go to the office and everything else is destroyed: who was
 * invited, who drew, and the key that could sign another ballot (protocol.md 5.5).
 */
@Injectable()
export class EligibilityClosing implements ClosingStep, CancellingStep {
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

  /** The same: what there was is counted also of a survey that comes to nothing. */
  atCancelling(survey: string): Promise<void> {
    return this.atClosing(survey);
  }

  /** Nothing for a survey that never had a key, or whose key is destroyed: that is counted. */
  private count(survey: string): Promise<Turnout | undefined> {
    return this.database.run(async (manager) => {
      if (!(await manager.existsBy(IssuerKey, { survey }))) return undefined;
      const numbers = await invitationNumbers(manager, survey);
      const drawn = await countDrawn(manager, { survey });
      const revokedLate = await countDrawn(manager, { survey, revoked: true });
      const drawnFirst = (await manager.findOneBy(Drawing, { survey }))?.drawnFirst ?? null;
      const uploads = { ...numbers, bySlip: numbers.bySlip + revokedLate };
      return { uploads, drawn, drawnFirst };
    });
  }

  /** The key goes last in one transaction with all else, so that it marks what is not done yet. */
  private purge(survey: string): Promise<void> {
    return this.database.run(async (manager) => {
      const invitations = await manager.findBy(Invitation, { survey });
      const hashes = invitations.map(({ hash }) => hash).sort();
      // Invitations first: a draw that is on its way waits for them, and then finds none.
      await manager.delete(Invitation, { survey });
      for (const some of inPieces(hashes)) await manager.delete(Draw, { invitation: In(some) });
      for (const table of [
        MailJob,
        MailBatch,
        WrittenAddress,
        InvitationCount,
        Bounce,
        ReminderJob,
        ReminderRound,
      ]) {
        await manager.delete(table, { survey });
      }
      await manager.delete(Letter, { survey });
      await manager.delete(Drawing, { survey });
      await manager.delete(IssuerKey, { survey });
    });
  }
}
