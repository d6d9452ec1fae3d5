import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { textIn } from '../../common/index.js';
import { isByInvitation } from '../../questionnaire/index.js';
import { SurveyDirectory } from '../../surveys/index.js';
import { Access, Page, viewerOf } from '../../web/index.js';
import { words } from '../words/index.js';

/** Where an admin arrives after signing in at a process that knows only invitations. */
@Controller('admin')
@Access('admin')
export class InvitedSurveysController {
  constructor(private readonly surveys: SurveyDirectory) {}

  @Get()
  async list(@Req() request: FastifyRequest): Promise<Page> {
    const { language } = viewerOf(request)!;
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
