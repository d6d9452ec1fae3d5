import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { QuestionnaireDrafts, IdParams, readParams } from '../../questionnaires/index.js';
import { adminWords } from '../../questionnaires/index.js';
import { Access, type Page, Redirect, type Viewer, viewerOf } from '../../web/index.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { SurveyPlanning } from '../life/survey-planning.js';
import { suggestSlug } from '../settings/slug.js';
import { defaultSettings } from '../settings/survey-settings.js';
import { settingsValues } from './settings.view.js';
import { SurveyForm } from './survey-form.js';

@Controller('admin/questionnaires/:id/surveys')
@Access('admin')
export class NewSurveyController {
  constructor(
    private readonly drafts: QuestionnaireDrafts,
    private readonly surveys: SurveyDirectory,
    private readonly planning: SurveyPlanning,
    private readonly form: SurveyForm,
  ) {}

  @Get('new')
  async blank(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const { id, content } = await this.drafts.get(readParams(IdParams, params).id);
    const taken = new Set((await this.surveys.all()).map(({ slug }) => slug));
    const settings = defaultSettings(content, suggestSlug(content.code, taken));
    const viewer = viewerOf(request)!;
    const asked = { viewer, place: placeOf(viewer, id), questionnaire: content };
    return this.form.show(asked, settingsValues(settings));
  }

  @Post()
  async create(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { id, content } = await this.drafts.get(readParams(IdParams, params).id);
    const viewer = viewerOf(request)!;
    const asked = { viewer, place: placeOf(viewer, id), questionnaire: content };
    return this.form.submit(asked, body, async (settings) => {
      const survey = await this.planning.draft(id, settings);
      return new Redirect(`/admin/surveys/${survey}`);
    });
  }
}

function placeOf({ language }: Viewer, id: string) {
  const { newTitle, create } = adminWords[language].survey;
  const back = `/admin/questionnaires/${id}`;
  return { title: newTitle, submit: create, action: `${back}/surveys`, back };
}
