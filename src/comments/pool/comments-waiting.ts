import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { Verbatim } from '../../releases/index.js';
import type { Survey } from '../../surveys/index.js';

/** How many comments of a survey wait for the first of them to be chosen. */
@Injectable()
export class CommentsWaiting {
  constructor(@Inject(OFFICE_DATABASE) private readonly office: Database) {}

  /** By survey; nothing of one of which some are chosen, or whose answers are destroyed. */
  of(surveys: readonly Survey[]): Promise<ReadonlyMap<string, number>> {
    const ids = surveys
      .filter(({ state, purgedOn }) => state === 'opened' && !purgedOn)
      .map(({ id }) => id);
    return this.office.run(async (manager) => {
      const chosen = await manager.find(Verbatim, {
        where: { surveyId: In(ids), chosen: true },
        select: { id: true, surveyId: true },
      });
      const begun = new Set(chosen.map(({ surveyId }) => surveyId));
      const counts = new Map<string, number>();
      for (const id of ids.filter((one) => !begun.has(one))) {
        counts.set(id, await manager.countBy(Verbatim, { surveyId: id }));
      }
      return counts;
    });
  }
}
