import { Controller, Get } from '@nestjs/common';
import { ReleaseStore } from '../../releases/index.js';
import { RepSurveys } from '../../surveys/index.js';
import { Access, Id, OwnAddress, Page, Viewed, type Viewer } from '../../web/index.js';
import { viewPapers } from './papers.view.js';

/** What a council reads out, copies or signs about a survey: texts with its days, address and words in them. */
@Controller('rep/surveys/:id/papers')
@Access('rep')
export class PapersController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly releases: ReleaseStore,
    private readonly address: OwnAddress,
  ) {}

  @Get()
  async show(@Id() id: string, @Viewed() { language }: Viewer): Promise<Page> {
    const survey = await this.surveys.byId(id);
    const [first] = (await this.releases.editions(id)).toSorted((a, b) => a.edition - b.edition);
    const address = `${this.address.read()}/s/${survey.slug}`;
    const view = viewPapers(survey, language, { address, hash: first?.hash ?? null });
    return new Page('rep/papers', view, 200, language);
  }
}
