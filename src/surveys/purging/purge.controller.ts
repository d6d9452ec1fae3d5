import { Controller, Get, Post } from '@nestjs/common';
import { Agreements } from '../../agreements/index.js';
import { Clock, DomainError } from '../../common/index.js';
import {
  Access,
  Ceremony,
  Id,
  type Page,
  Redirect,
  Seen,
  SeenPage,
  stateOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { lifeShown } from '../directory/life-shown.js';
import { RepSurveys } from '../directory/rep-surveys.js';
import { zoneOf } from '../directory/survey-days.js';
import { PurgeAnswers } from './purge-act.js';
import { purgePage } from './purge.view.js';

/** Where a rep proposes to destroy what a survey was answered, for another rep to confirm. */
@Controller('rep/surveys/:id/purge')
@Access('rep')
export class PurgeController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.page(viewer, id);
  }

  @Post()
  @Ceremony()
  async propose(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Seen() seen: SeenPage,
  ): Promise<Page | Redirect> {
    try {
      seen.check(lifeShown(await this.surveys.byId(id)));
      await this.agreements.propose(PurgeAnswers.kind, viewer, { subject: id, content: {} });
    } catch (error) {
      if (!(error instanceof DomainError) || error.category !== 'refused') throw error;
      return this.page(viewer, id, error);
    }
    return new Redirect(`/rep/surveys/${id}`);
  }

  private async page(viewer: Viewer, id: string, refusal?: DomainError): Promise<Page> {
    const survey = await this.surveys.byId(id);
    const page = purgePage(viewer, survey, this.clock.today(zoneOf(survey)), refusal);
    return withSeen(page, stateOf(lifeShown(survey)));
  }
}
