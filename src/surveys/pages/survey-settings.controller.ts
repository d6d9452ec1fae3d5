import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, type Page, Redirect, type Viewer, viewerOf } from '../../web/index.js';
import { QuestionnaireDrafts } from '../draft/questionnaire-drafts.js';
import { readSettings } from '../forms/read-settings.js';
import { SettingsDto } from '../forms/survey.dto.js';
import { settingsOf } from '../settings/survey-settings.js';
import { SurveyDirectory } from '../survey-directory.js';
import { checkEditable } from '../survey-life.js';
import { SurveyPlanning } from '../survey-planning.js';
import { adminTexts } from '../texts/admin-texts.js';
import { IdParams, readParams } from './read-params.js';
import { settingsPage, settingsValues } from './settings.view.js';
import { submitForm } from './submit-form.js';

/** The settings of a survey that is still a draft. */
@Controller('admin/surveys/:id/settings')
@Access('admin')
export class SurveySettingsController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly drafts: QuestionnaireDrafts,
    private readonly planning: SurveyPlanning,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Param() params: unknown): Promise<Page> {
    const { survey, questionnaire } = await this.editable(params);
    const viewer = viewerOf(request)!;
    const values = settingsValues(settingsOf(survey));
    return settingsPage(viewer, placeOf(viewer, survey.id), questionnaire, values);
  }

  @Post()
  async revise(
    @Req() request: FastifyRequest,
    @Param() params: unknown,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { survey, questionnaire } = await this.editable(params);
    const viewer = viewerOf(request)!;
    return submitForm(
      SettingsDto,
      body,
      async (form) => {
        await this.planning.revise(survey.id, readSettings(form));
        return new Redirect(`/admin/surveys/${survey.id}`);
      },
      (values, trouble) =>
        settingsPage(viewer, placeOf(viewer, survey.id), questionnaire, values, trouble),
    );
  }

  /** Once scheduled there is no form to come back to: the refusal is the page. */
  private async editable(params: unknown) {
    const survey = await this.surveys.get(readParams(IdParams, params).id);
    checkEditable(survey.state);
    const draft = survey.questionnaireId ? await this.drafts.byId(survey.questionnaireId) : null;
    return { survey, questionnaire: draft?.content ?? survey.definition.questionnaire };
  }
}

function placeOf({ language }: Viewer, id: string) {
  const { survey, common } = adminTexts[language];
  const back = `/admin/surveys/${id}`;
  return { title: survey.settingsTitle, submit: common.save, action: `${back}/settings`, back };
}
