import { Injectable } from '@nestjs/common';
import { CommentsWaiting } from '../../comments/index.js';
import { Clock } from '../../common/index.js';
import { RepresentativeKeys } from '../../council/index.js';
import { DueDemands } from '../../demands/index.js';
import type { Viewer } from '../../web/index.js';
import { type SurveyFacts, tasksOf } from './tasks-of.js';
import { viewTasks } from './tasks.view.js';

/** What a rep finds to do when the first page opens. */
@Injectable()
export class RepTasks {
  constructor(
    private readonly keys: RepresentativeKeys,
    private readonly comments: CommentsWaiting,
    private readonly demands: DueDemands,
    private readonly clock: Clock,
  ) {}

  async of(
    surveys: readonly Omit<SurveyFacts, 'comments'>[],
    { accountId, language }: Viewer,
  ): Promise<ReturnType<typeof viewTasks>> {
    const today = this.clock.today();
    const waiting = await this.comments.of(surveys.map(({ survey }) => survey));
    const tasks = tasksOf({
      accountId,
      today,
      hasPassphrase: await this.keys.has(accountId),
      due: await this.demands.count(),
      surveys: surveys.map((one) => ({ ...one, comments: waiting.get(one.survey.id) ?? 0 })),
    });
    return viewTasks(tasks, today, language);
  }
}
