import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { commentFieldsOf, type Questionnaire } from '../../questionnaire/index.js';
import { Verbatim } from '../../releases/index.js';
import type { ReviewDto } from './review.dto.js';
import { refuse } from '../refusals.js';

/** The comments of opened surveys while reps redact, sort and choose them. */
@Injectable()
export class VerbatimPool {
  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  /** All comments of a survey: by question, then in their random order. */
  all(surveyId: string, questionnaire: Questionnaire): Promise<readonly Verbatim[]> {
    return this.office.run((manager) => this.allIn(manager, surveyId, questionnaire));
  }

  /** The same in the caller's transaction. */
  async allIn(
    manager: EntityManager,
    surveyId: string,
    questionnaire: Questionnaire,
  ): Promise<readonly Verbatim[]> {
    const order = commentFieldsOf(questionnaire);
    const pool = await manager.find(Verbatim, { where: { surveyId }, order: { id: 'ASC' } });
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
}
