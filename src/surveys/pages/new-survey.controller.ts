import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { adminWords, QuestionnaireDrafts } from '../../questionnaires/index.js';
import { Access, Id, type Page, Redirect, Viewed, type Viewer } from '../../web/index.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { SurveyKeyring } from '../life/survey-keyring.js';
import { SurveyPlanning } from '../life/survey-planning.js';
import { suggestSlug } from '../settings/slug.js';
import {
  defaultSettings,
  settingsLike,
  settingsOf,
  type SurveySettings,
} from '../settings/survey-settings.js';
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
    private readonly keyring: SurveyKeyring,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async blank(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Query('like') like: unknown,
  ): Promise<Page> {
    const { content } = await this.drafts.get(id);
    const surveys = await this.surveys.all();
    const slug = suggestSlug(content.code, new Set(surveys.map((survey) => survey.slug)));
    const model = surveys.find((survey) => survey.id === like && survey.questionnaireId === id);
    const settings = model
      ? settingsLike(settingsOf(model), slug)
      : await this.usual(content, slug);
    const asked = { viewer, place: placeOf(viewer, id), questionnaire: content };
    return this.form.show(asked, settingsValues(settings));
  }

  /** Sealed to holders wherever a list of them is in force. */
  private async usual(content: Questionnaire, slug: string): Promise<SurveySettings> {
    const settings = defaultSettings(content, slug, this.clock.timeZone);
    return (await this.keyring.hasHolders()) ? { ...settings, opening: 'table' } : settings;
  }

  @Post()
  async create(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { content } = await this.drafts.get(id);
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
