import { Inject, Injectable, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import { logOf } from '../../log/index.js';
import { CLOSING_STEPS, type ClosingStep } from './ports.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import type { Survey } from '../directory/survey.entity.js';
import { refuse } from '../refusals.js';

/**
 * Closes a survey: first the state, so that no further response is accepted, then what the other
 * rooms do. A mark stays on the survey until all of them are through; what a crash cut short is
 * taken up at the next start, what failed when an admin asks for it again.
 */
@Injectable()
export class SurveyClosing implements OnApplicationBootstrap {
  private readonly log = logOf('surveys');

  constructor(
    private readonly surveys: SurveyDirectory,
    @Optional() @Inject(CLOSING_STEPS) private readonly steps: readonly ClosingStep[] | null,
  ) {}

  async close(survey: Survey): Promise<void> {
    await this.surveys.replace({ ...survey, state: 'closed', isClosing: true }, survey.state);
    await this.tryToFinish(survey);
  }

  /** Throws `closing-not-begun`, or `closing-unfinished` when a step failed. */
  async finish(id: string): Promise<void> {
    const { state, isClosing } = await this.surveys.get(id);
    if (state !== 'closed' || !isClosing) {
      throw refuse('closing-not-begun');
    }
    try {
      for (const step of this.steps ?? []) await step.atClosing(id);
    } catch (cause) {
      throw refuse('closing-unfinished', {}, { cause });
    }
    await this.surveys.recordClosed(id);
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const survey of await this.surveys.beingClosed()) await this.tryToFinish(survey);
  }

  /** The survey is closed whatever happens here; its page says what is left to do. */
  private async tryToFinish({ id, slug }: Survey): Promise<void> {
    try {
      await this.finish(id);
    } catch (error) {
      this.log.fault(
        `The closing of “${slug}” is not finished: finish it on the survey's page.`,
        error,
      );
    }
  }
}
