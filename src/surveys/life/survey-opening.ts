import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import type { Survey } from '../directory/survey.entity.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { refuse } from '../refusals.js';
import { firstDayOf, zoneOf } from '../directory/survey-days.js';
import { findOpeningProblem } from './survey-life.js';

/** Opens a survey for answers: on its first day by itself, or as soon after it as nothing is missing. */
@Injectable()
export class SurveyOpening {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly clock: Clock,
  ) {}

  /** Throws what keeps it from opening. That another press or process was first keeps nothing. */
  async open(survey: Survey): Promise<void> {
    const today = this.clock.today(zoneOf(survey));
    const problem = findOpeningProblem(survey, today);
    if (problem) {
      throw refuse(problem);
    }
    if (await this.surveys.recordOpen(survey.id, today)) return;
    const { state } = await this.surveys.get(survey.id);
    if (state !== 'open') {
      throw refuse('survey-changed-meanwhile');
    }
  }

  /** Opens what its days and invitations allow; a survey without a first day waits for a press. */
  async openDue(): Promise<void> {
    for (const survey of await this.surveys.dated()) {
      if (survey.state !== 'scheduled' || !firstDayOf(survey)) continue;
      const today = this.clock.today(zoneOf(survey));
      if (!findOpeningProblem(survey, today)) await this.surveys.recordOpen(survey.id, today);
    }
  }
}
