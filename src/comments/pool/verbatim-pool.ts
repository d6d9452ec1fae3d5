import { Inject, Injectable } from '@nestjs/common';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { commentFieldsOf, type Questionnaire } from '../../questionnaire/index.js';
import { ReleaseStore, Verbatim } from '../../releases/index.js';
import { chooseVerbatims } from './choose-verbatims.js';
import type { ReviewDto } from './review.dto.js';
import { refuse } from '../refusals.js';

/** The comments of opened surveys while reps redact, sort and choose them. */
@Injectable()
export class VerbatimPool {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly releases: ReleaseStore,
  ) {}

  /** All comments of a survey: by question, then in their random order. */
  async all(surveyId: string, questionnaire: Questionnaire): Promise<readonly Verbatim[]> {
    const order = commentFieldsOf(questionnaire);
    const pool = await this.office.run((manager) =>
      manager.find(Verbatim, { where: { surveyId }, order: { id: 'ASC' } }),
    );
    return pool.sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
  }

  /** Keeps what was decided; all of it, or nothing when a comment is not of this survey. */
  async review(surveyId: string, reviews: ReadonlyMap<string, ReviewDto>): Promise<void> {
    await this.office.run(async (manager) => {
      for (const [id, review] of reviews) {
        const verbatim = await manager.findOneBy(Verbatim, { id, surveyId });
        if (!verbatim) {
          throw refuse('no-such-comment');
        }
        await manager.update(
          Verbatim,
          { id },
          {
            redacted: review.redacted === verbatim.text ? null : review.redacted,
            theme: review.theme === '' ? null : review.theme,
            chosen: review.chosen === 'yes',
          },
        );
      }
    });
  }

  /** Publishes the next edition with the chosen comments; returns its number. */
  async publish(surveyId: string, questionnaire: Questionnaire): Promise<number> {
    const pool = await this.all(surveyId, questionnaire);
    return this.releases.publishVerbatims(surveyId, chooseVerbatims(questionnaire, pool));
  }
}
