import { Inject, Injectable, Optional } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { logOf } from '../../log/index.js';
import {
  CANCELLING_STEPS,
  type CancellingStep,
  CLOSING_STEPS,
  type ClosingStep,
  type Destroyer,
  SURVEY_DESTROYERS,
} from './ports.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import type { Survey } from '../directory/survey.entity.js';
import { isOver, lastOpenDay, zoneOf } from '../directory/survey-days.js';
import { refuse } from '../refusals.js';

/**
 * Closes a survey: first the state, so that no further response is accepted, then what the other
 * rooms do. A mark stays on the survey until all of them are through; what a crash cut short is
 * taken up at the next start, what failed when an admin asks for it again. What follows where one
 * was cancelled, or its answers are kept no longer, is done in the same way.
 */
@Injectable()
export class SurveyClosing {
  private readonly log = logOf('surveys');

  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly clock: Clock,
    @Optional() @Inject(CLOSING_STEPS) private readonly steps: readonly ClosingStep[] | null,
    @Optional()
    @Inject(CANCELLING_STEPS)
    private readonly cancelling: readonly CancellingStep[] | null,
    @Optional() @Inject(SURVEY_DESTROYERS) private readonly destroyers: readonly Destroyer[] | null,
  ) {}

  /** Of several presses and processes one closes; the others throw `survey-changed-meanwhile`. */
  async close(survey: Survey): Promise<void> {
    if (!(await this.end(survey))) {
      throw refuse('survey-changed-meanwhile');
    }
    await this.tryToFinish(survey);
  }

  /** Closes what is not closed although its last day is over, wherever the days went meanwhile. */
  async closeOver(): Promise<void> {
    for (const survey of await this.surveys.dated()) {
      const isDue = isOver(survey, this.clock.today(zoneOf(survey)));
      if (isDue && (await this.end(survey))) await this.tryToFinish(survey);
    }
  }

  /** Throws `closing-not-begun`, or when a step failed `closing-unfinished` or `purging-unfinished`. */
  async finish(id: string): Promise<void> {
    const survey = await this.surveys.get(id);
    if (!survey.isClosing) {
      throw refuse('closing-not-begun');
    }
    // Closed by its days, but not recorded yet: first that, then what follows.
    const unrecorded = (await this.surveys.dated()).find((dated) => dated.id === id);
    if (unrecorded) await this.end(unrecorded);
    try {
      await this.runSteps(survey);
    } catch (cause) {
      throw refuse(survey.purgedOn ? 'purging-unfinished' : 'closing-unfinished', {}, { cause });
    }
    await this.surveys.recordClosed(id);
  }

  /** What an earlier process began and did not end. */
  async finishBegun(): Promise<void> {
    for (const survey of await this.surveys.beingClosed()) await this.tryToFinish(survey);
  }

  /** What follows where the survey's state was changed elsewhere. */
  async takeUp(id: string): Promise<void> {
    await this.tryToFinish(await this.surveys.get(id));
  }

  private async runSteps({ id, state, purgedOn }: Survey): Promise<void> {
    const isPurged = typeof purgedOn === 'string';
    if (state === 'closed' && !isPurged) {
      for (const step of this.steps ?? []) await step.atClosing(id);
      return;
    }
    if (!isPurged) for (const step of this.cancelling ?? []) await step.atCancelling(id);
    for (const destroyer of this.destroyers ?? []) await destroyer.destroy(id);
  }

  private end(survey: Survey): Promise<boolean> {
    const hasOpened = survey.state === 'open';
    const day = lastOpenDay(survey, this.clock.today(zoneOf(survey)));
    return this.surveys.recordEnd(survey.id, hasOpened ? day : null);
  }

  /** The survey is closed whatever happens here; its page says what is left to do. */
  private async tryToFinish({ id, slug, purgedOn }: Survey): Promise<void> {
    try {
      await this.finish(id);
    } catch (error) {
      const what = purgedOn ? 'destruction of the answers' : 'closing';
      this.log.fault(
        `The ${what} of “${slug}” is not finished: finish it on the survey's page.`,
        error,
      );
    }
  }
}
