import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asRow, type Database, OFFICE_DATABASE } from '../../database/index.js';
import { type Survey, SurveyDirectory } from '../../surveys/index.js';
import { ResultPage } from './result-page.entity.js';

/** Keeps what is shown to everybody; the survey notes the day, for rooms that only lead there. */
@Injectable()
export class ResultPages {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly surveys: SurveyDirectory,
  ) {}

  of(surveyId: string): Promise<ResultPage | null> {
    return this.office.run((manager) => this.in(manager, surveyId));
  }

  in(manager: EntityManager, surveyId: string): Promise<ResultPage | null> {
    return manager.findOneBy(ResultPage, { surveyId });
  }

  async put(
    manager: EntityManager,
    survey: Survey,
    shown: Omit<ResultPage, 'replaced'>,
  ): Promise<void> {
    const before = await this.in(manager, survey.id);
    const last = before && { edition: before.edition, hash: before.hash, until: shown.since };
    // The same edition with other demands replaces nothing that was counted.
    const isLater = last !== null && last.hash !== shown.hash;
    const replaced = [...(before?.replaced ?? []), ...(isLater ? [last] : [])];
    await manager.delete(ResultPage, { surveyId: survey.id });
    await manager.insert(ResultPage, asRow({ ...shown, replaced }));
    await this.surveys.noteShown(manager, survey.id, shown.since);
  }

  async take(manager: EntityManager, surveyId: string): Promise<void> {
    await manager.delete(ResultPage, { surveyId });
    await this.surveys.noteShown(manager, surveyId, null);
  }
}
