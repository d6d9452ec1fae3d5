import { Controller, Get } from '@nestjs/common';
import { Agreements, FoundCouncil } from '../../agreements/index.js';
import { QuestionnaireDrafts } from '../../questionnaires/index.js';
import { Access, type Page, Viewed, type Viewer } from '../../web/index.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { listPage } from './list.view.js';

/** Where an admin starts. */
@Controller('admin')
@Access('admin')
export class ListController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly surveys: SurveyDirectory,
    private readonly agreements: Agreements,
  ) {}

  @Get()
  async list(@Viewed() viewer: Viewer): Promise<Page> {
    const foundings = await this.agreements.open(viewer, { kind: FoundCouncil.kind });
    return listPage(viewer, await this.drafts.all(), await this.surveys.all(), foundings);
  }
}
