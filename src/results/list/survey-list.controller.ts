import { Controller, Get } from '@nestjs/common';
import { PasswordResets, viewResets } from '../../accounts/index.js';
import { Agreements } from '../../agreements/index.js';
import { Access, Page, Viewed, type Viewer } from '../../web/index.js';
import { SurveyHolders } from '../../council/index.js';
import { BulletinStore, isToOpen } from '../../bulletin/index.js';
import { ParticipationService } from '../../turnout/index.js';
import { RepSurveys } from '../../surveys/index.js';
import { RepTasks } from '../tasks/rep-tasks.js';
import { viewAboutAccounts, viewSurveyList } from './survey-list.view.js';

@Controller('rep')
export class SurveyListController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly participation: ParticipationService,
    private readonly agreements: Agreements,
    private readonly bulletins: BulletinStore,
    private readonly holders: SurveyHolders,
    private readonly resets: PasswordResets,
    private readonly tasks: RepTasks,
  ) {}

  @Get()
  @Access('rep')
  async show(@Viewed() viewer: Viewer): Promise<Page> {
    const open = await this.agreements.open(viewer);
    const surveys = await this.surveys.all();
    const holders = await this.holders.of(surveys);
    const entries = await Promise.all(
      surveys.map(async (survey) => ({
        survey,
        participation: await this.participation.of(survey),
        isToOpen: isToOpen(survey, await this.bulletins.find(survey.id)),
        proposals: open
          .filter(({ proposal }) => proposal.subject === survey.id)
          .map(({ path, obstacle }) => ({ path, isMine: obstacle === null })),
        holders: holders.get(survey.id) ?? [],
      })),
    );
    const resets = viewResets(await this.resets.known(), viewer);
    const tasks = await this.tasks.of(entries, viewer);
    const ids = surveys.map(({ id }) => id);
    const aboutAccounts = open.filter(({ proposal }) => !ids.includes(proposal.subject));
    const model = {
      ...viewSurveyList(entries, viewer),
      aboutAccounts: viewAboutAccounts(aboutAccounts, viewer.language),
      resets,
      tasks,
    };
    return new Page('rep/surveys', model, 200, viewer.language);
  }
}
