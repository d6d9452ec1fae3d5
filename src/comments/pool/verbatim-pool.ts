import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { commentFieldsOf, type Questionnaire } from '../../questionnaire/index.js';
import type { CommentLot } from '../../disclosure/index.js';
import { ReleaseStore, Verbatim } from '../../releases/index.js';
import type { Survey } from '../../surveys/index.js';
import { record, recordedIn } from '../../trail/index.js';
import { drawsIn } from '../choosing/draws-in.js';
import { lotsIn } from '../choosing/lot.js';
import { outcomeOf, type SentReview } from './sent-review.js';
import { refuse } from '../refusals.js';

/** As many names as a statement takes on any engine. */
const AT_ONCE = 500;

/** Comments of which something is to be, and what. */
export interface Decision {
  readonly ids: readonly string[];
  readonly set: { readonly theme?: string | null; readonly chosen?: boolean };
}

/** What a draw comes to, and what is recorded of it. */
export interface Lot {
  readonly decisions: readonly Decision[];
  readonly drawn: Pick<CommentLot, 'question' | 'drawn' | 'atLeast'> & {
    /** Hash of the first edition, from which the order follows. */
    readonly release: string;
  };
}

/** The comments of opened surveys while reps redact, sort and choose them. */
@Injectable()
export class VerbatimPool {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly releases: ReleaseStore,
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

  /** Questions of which those are chosen that the lot puts first. */
  lots(surveyId: string): Promise<readonly CommentLot[]> {
    return this.office.run((manager) => this.lotsIn(manager, surveyId));
  }

  async lotsIn(manager: EntityManager, surveyId: string): Promise<readonly CommentLot[]> {
    const seed = await this.releases.firstHash(manager, surveyId);
    const draws = drawsIn(await recordedIn(manager, 'comments-drawn', surveyId));
    return lotsIn(seed, await manager.findBy(Verbatim, { surveyId }), draws);
  }

  /**
   * Decides on many at once, all in one step.
   *
   * @param decide looks at the whole pool as it is in this moment, by question; gives what is to be, or throws
   */
  async decideOn(
    survey: Pick<Survey, 'id' | 'definition'>,
    decide: (pool: readonly Verbatim[]) => readonly Decision[],
  ): Promise<void> {
    await this.office.run(async (manager) => {
      const decisions = decide(await this.hold(manager, survey));
      await this.set(manager, decisions);
      if (decisions.every(({ ids }) => ids.length === 0)) return;
      await this.noteReviewed(manager, survey.id);
    });
  }

  /**
   * The same by lot. That it was drawn, on which question, how many and of how many at least is recorded,
   * also where it changes nothing: a second draw is seen.
   *
   * @param decide is given the hash of the first edition besides
   */
  async draw(
    survey: Pick<Survey, 'id' | 'definition'>,
    decide: (pool: readonly Verbatim[], seed: string) => Lot,
  ): Promise<void> {
    await this.office.run(async (manager) => {
      const pool = await this.hold(manager, survey);
      const seed = await this.releases.firstHash(manager, survey.id);
      const { decisions, drawn } = decide(pool, seed);
      await this.set(manager, decisions);
      const about = { survey: { id: survey.id }, details: { ...drawn } };
      await record(manager, this.clock, { kind: 'comments-drawn', ...about });
    });
  }

  /** Touched first: that locks the rows on PostgreSQL. */
  private async hold(
    manager: EntityManager,
    { id, definition }: Pick<Survey, 'id' | 'definition'>,
  ): Promise<readonly Verbatim[]> {
    await manager.update(Verbatim, { surveyId: id }, { surveyId: id });
    return this.allIn(manager, id, definition.questionnaire);
  }

  private async set(manager: EntityManager, decisions: readonly Decision[]): Promise<void> {
    for (const { ids, set } of decisions) {
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        await manager.update(Verbatim, { id: In(ids.slice(from, from + AT_ONCE)) }, set);
      }
    }
  }

  /** Without how many: of all of a question, that would be how many people wrote. */
  private noteReviewed(manager: EntityManager, id: string): Promise<void> {
    return record(manager, this.clock, { kind: 'comments-reviewed', survey: { id } });
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
      if (revised.length > 0) await this.noteReviewed(manager, surveyId);
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
