import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { commentFieldsOf, type Questionnaire } from '../../questionnaire/index.js';
import { Verbatim } from '../../releases/index.js';
import { record } from '../../trail/index.js';
import { outcomeOf, type SentReview } from './sent-review.js';
import { refuse } from '../refusals.js';

/** The comments of opened surveys while reps redact, sort and choose them. */
@Injectable()
export class VerbatimPool {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly clock: Clock,
  ) {}

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

  /**
   * Keeps what was decided: all of it, or nothing when a comment is not of this survey or when another
   * rep has changed one of them since it was shown. Returns those.
   */
  review(surveyId: string, reviews: ReadonlyMap<string, SentReview>): Promise<readonly string[]> {
    return this.office.run(async (manager) => {
      const revised: Verbatim[] = [];
      const changed: string[] = [];
      // In one order, and touched first: that locks the rows on PostgreSQL.
      for (const [id, sent] of [...reviews].sort(([a], [b]) => (a < b ? -1 : 1))) {
        await manager.update(Verbatim, { id, surveyId }, { surveyId });
        const verbatim = await manager.findOneBy(Verbatim, { id, surveyId });
        if (!verbatim) throw refuse('no-such-comment');
        const outcome = outcomeOf(sent, verbatim);
        if (outcome === 'changed-meanwhile') changed.push(id);
        if (outcome === 'revised') revised.push(revise(verbatim, sent));
      }
      if (changed.length > 0) return changed;
      for (const { id, redacted, theme, chosen } of revised) {
        await manager.update(Verbatim, { id }, { redacted, theme, chosen });
      }
      const details = { comments: revised.length };
      const survey = { id: surveyId };
      if (revised.length > 0) {
        await record(manager, this.clock, { kind: 'comments-reviewed', survey, details });
      }
      return [];
    });
  }
}

const revise = (verbatim: Verbatim, { review }: SentReview): Verbatim => ({
  ...verbatim,
  redacted: review.redacted === verbatim.text ? null : review.redacted,
  theme: review.theme === '' ? null : review.theme,
  chosen: review.chosen === 'yes',
});
