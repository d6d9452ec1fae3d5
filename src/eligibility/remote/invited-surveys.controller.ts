import { Controller, Get } from '@nestjs/common';
import { textIn } from '../../common/index.js';
import { isByInvitation } from '../../questionnaire/index.js';
import { SurveyDirectory } from '../../surveys/index.js';
import { words } from '../words/index.js';
import { Access, Lang, type Language, Page } from '../../web/index.js';

/** Where an admin arrives after signing in at a process that knows only invitations. */
@Controller('admin')
@Access('admin')
export class InvitedSurveysController {
  constructor(private readonly surveys: SurveyDirectory) {}

  @Get()
  async list(@Lang() language: Language): Promise<Page> {
    const surveys = (await this.surveys.all())
      .filter(({ definition }) => isByInvitation(definition.mode))
      .map(({ id, slug, definition: { questionnaire } }) => ({
        id,
        name: textIn(questionnaire.title, language, questionnaire.languages) || slug,
      }));
    const t = words[language].invitations;
    return new Page('eligibility/surveys', { t, title: t.title, surveys }, 200, language);
  }
}
