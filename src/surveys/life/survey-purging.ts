import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { zoneOf } from '../directory/survey-days.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import type { Survey } from '../directory/survey.entity.js';
import { SurveyClosing } from './survey-closing.js';
import { refuse } from '../refusals.js';
import { isPurgeDue, isPurgePromised } from './purge-rules.js';

/**
 * Destroys what a survey was answered once it was kept long enough. What was published stays:
 * releases with the comments in them, and the bulletin.
 */
@Injectable()
export class SurveyPurging {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly closing: SurveyClosing,
    private readonly clock: Clock,
  ) {}

  /** Those whose day has come. */
  async due(): Promise<readonly Survey[]> {
    const kept = await this.surveys.keeping();
    return kept.filter((survey) => isPurgeDue(survey, this.todayOf(survey)));
  }

  /** What was promised, and what was begun before: without being asked. */
  async purgePromised(): Promise<void> {
    const begun = await this.surveys.beingClosed();
    for (const { id, purgedOn } of begun) if (purgedOn) await this.closing.takeUp(id);
    for (const survey of (await this.due()).filter(isPurgePromised)) {
      const isFirst = await this.surveys.recordPurge(survey.id, this.todayOf(survey));
      if (isFirst) await this.closing.takeUp(survey.id);
    }
  }

  /** Throws `survey-changed-meanwhile`, or `purging-unfinished` where a step failed. */
  async purge(survey: Survey): Promise<void> {
    const isFirst = await this.surveys.recordPurge(survey.id, this.todayOf(survey));
    if (!isFirst) throw refuse('survey-changed-meanwhile');
    await this.closing.finish(survey.id);
  }

  private todayOf(survey: Survey): string {
    return this.clock.today(zoneOf(survey));
  }
}
