import { randomBytes } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DomainError } from '../../common/index.js';
import { logOf } from '../../log/index.js';
import { CouncilLock, type OpeningParty } from '../../council/index.js';
import type { AgreedMerge } from '../../questionnaire/index.js';
import { ResponseReader } from '../../responses/index.js';
import { openDaysOf, type Survey, SurveyDirectory } from '../../surveys/index.js';
import { BulletinStore, type BulletinSummary } from '../../bulletin/index.js';
import { ReleaseLedger } from '../../releases/index.js';
import { checkReady } from './check-ready.js';
import type { OpeningJob } from '../thread/opening-messages.js';
import { OpeningCancelled, OpeningRun } from './opening-run.js';
import { OpeningStore } from './opening-store.js';
import { refuse } from '../refusals.js';

export type OpeningEnd =
  | { readonly kind: 'opened' }
  | { readonly kind: 'too-few-responses'; readonly needed: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly error: DomainError };

export type OpeningStage = 'unlocking' | 'opening' | 'protecting' | 'storing';

export interface OpeningProgress {
  /** Which of them it is: a random name, for pages that tell one from the next. */
  readonly opening: string;
  readonly stage: OpeningStage;
  /** Of the stage, from 0 to 1; meaningful while rows are opened. */
  readonly share: number;
}

interface Opening {
  readonly name: string;
  run?: OpeningRun;
  rows: number;
  isStoring: boolean;
  ended?: Promise<OpeningEnd>;
  end?: OpeningEnd;
}

/**
 * Opens the results of a closed survey, once, for reps who put its key together. What happens is
 * kept in memory only: a crash in the middle leaves the survey as it was, closed.
 */
@Injectable()
export class OpeningDesk implements BeforeApplicationShutdown {
  private readonly log = logOf('opening');
  private readonly openings = new Map<string, Opening>();

  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly lock: CouncilLock,
    private readonly responses: ResponseReader,
    private readonly bulletins: BulletinStore,
    private readonly ledger: ReleaseLedger,
    private readonly store: OpeningStore,
  ) {}

  /**
   * Resolves once the key is together and the rows are being opened, to what will come of it.
   * Throws a DomainError, `UnlockRefused` among them, when it does not come to that.
   *
   * @param merges what the reps agreed beyond the plan, before anything is counted (rule D11)
   */
  async begin(
    surveyId: string,
    party: OpeningParty,
    merges: readonly AgreedMerge[] = [],
  ): Promise<{ readonly end: Promise<OpeningEnd> }> {
    if (this.progressOf(surveyId)) {
      throw refuse('opening-under-way');
    }
    const name = randomBytes(8).toString('hex');
    const opening: Opening = { name, rows: 0, isStoring: false };
    this.openings.set(surveyId, opening);
    try {
      const survey = await this.surveys.get(surveyId);
      const council = checkReady(survey);
      const bulletin = await this.bulletins.get(surveyId);
      const prior = await this.ledger.before(survey);
      const holdings = await this.lock.gather(surveyId, council, party);
      await this.store.noteBegun(survey, party.reps.length + (party.recovery === '' ? 0 : 1));
      opening.rows = bulletin.responses;
      opening.run = new OpeningRun(
        { ...jobFor(survey, bulletin), holdings, prior, merges },
        this.responses.readSealed(surveyId),
      );
      await opening.run.unlocked;
      this.lock.opened(surveyId, party);
      opening.ended = this.carryOut(surveyId, opening.run, opening);
      return { end: opening.ended };
    } catch (error) {
      this.openings.delete(surveyId);
      this.logFault(error);
      throw error;
    }
  }

  /** Undefined when nothing is under way here. */
  progressOf(surveyId: string): OpeningProgress | undefined {
    const opening = this.openings.get(surveyId);
    if (!opening || opening.end) return undefined;
    const { name, run, rows, isStoring } = opening;
    const of = { opening: name };
    if (!run?.isUnlocked) return { ...of, stage: 'unlocking', share: 0 };
    if (isStoring) return { ...of, stage: 'storing', share: 1 };
    if (run.isProtecting) return { ...of, stage: 'protecting', share: 0 };
    return { ...of, stage: 'opening', share: rows === 0 ? 1 : run.opened / rows };
  }

  /** How the latest opening ended that was begun here since the server started. */
  endOf(surveyId: string): OpeningEnd | undefined {
    return this.openings.get(surveyId)?.end;
  }

  /** Ends what is under way, unless it is being stored already; nothing is changed. */
  async cancel(surveyId: string): Promise<void> {
    const opening = this.openings.get(surveyId);
    if (!opening?.run || opening.isStoring) return;
    await opening.run.cancel();
    await opening.ended;
  }

  /** The same, because somebody wants it. */
  async cancelAsked(surveyId: string): Promise<void> {
    if (!this.progressOf(surveyId)) return;
    await this.store.noteCancelled({ id: surveyId });
    await this.cancel(surveyId);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.openings.keys()].map((id) => this.cancel(id)));
    await Promise.all([...this.openings.values()].flatMap(({ ended }) => ended ?? []));
  }

  private async carryOut(surveyId: string, run: OpeningRun, opening: Opening): Promise<OpeningEnd> {
    try {
      const result = await run.result;
      if (result.kind === 'released') {
        opening.isStoring = true;
        await this.store.store(surveyId, result);
      }
      opening.end = result.kind === 'released' ? { kind: 'opened' } : result;
    } catch (error) {
      opening.end = this.endFor(error);
    }
    delete opening.run;
    return opening.end;
  }

  private endFor(error: unknown): OpeningEnd {
    if (error instanceof OpeningCancelled) return { kind: 'cancelled' };
    this.logFault(error);
    if (error instanceof DomainError) return { kind: 'refused', error };
    const failed = refuse('opening-failed');
    return { kind: 'refused', error: failed };
  }

  /** The class and place of the fault alone: its text might hold a piece of what was open. */
  private logFault(error: unknown): void {
    if (error instanceof DomainError && error.category !== 'fault') return;
    this.log.fault('opening-failed', error instanceof Error ? (error.cause ?? error) : error);
  }
}

function jobFor(
  survey: Survey,
  { root, invited: counted, drawn, responses, unsigned }: BulletinSummary,
): Omit<OpeningJob, 'holdings' | 'prior' | 'merges'> {
  const { id, definition, invited, restored } = survey;
  const marks = restored?.length ? { restored } : {};
  const amendments = survey.amendments ?? [];
  const openDays = openDaysOf(survey);
  const ballots = { mode: definition.mode, root, invited: counted, drawn, responses, ...marks };
  return { surveyId: id, definition, invited, openDays, amendments, ballots, unsigned };
}
