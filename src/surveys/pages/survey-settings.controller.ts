import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { adminWords, QuestionnaireDrafts } from '../../questionnaires/index.js';
import {
  Access,
  Id,
  type Page,
  Redirect,
  stateOf,
  troubleOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { zoneOf } from '../directory/survey-days.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import type { Survey } from '../directory/survey.entity.js';
import { checkEditable } from '../life/survey-life.js';
import { SurveyPlanning } from '../life/survey-planning.js';
import { settingsOf } from '../settings/survey-settings.js';
import { settingsValues } from './settings.view.js';
import { SurveyForm } from './survey-form.js';
import { surveyPage } from './survey.view.js';

/** The settings of a survey that is still a draft. */
@Controller('admin/surveys/:id/settings')
@Access('admin')
export class SurveySettingsController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly drafts: QuestionnaireDrafts,
    private readonly planning: SurveyPlanning,
    private readonly form: SurveyForm,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const survey = await this.surveys.get(id);
    const frozen = await this.frozenPage(viewer, survey);
    if (frozen) return frozen;
    const settings = settingsOf(survey);
    const asked = await this.asked(viewer, survey);
    return withSeen(await this.form.show(asked, settingsValues(settings)), stateOf(settings));
  }

  @Post()
  async revise(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const survey = await this.surveys.get(id);
    const frozen = await this.frozenPage(viewer, survey);
    if (frozen) return frozen;
    return this.form.submit(await this.asked(viewer, survey), body, async (settings, checkSeen) => {
      await this.planning.revise(id, settings, checkSeen);
      return new Redirect(`/admin/surveys/${id}`);
    });
  }

  private async asked(viewer: Viewer, { id, questionnaireId, definition }: Survey) {
    const draft = questionnaireId ? await this.drafts.byId(questionnaireId) : null;
    const questionnaire = draft?.content ?? definition.questionnaire;
    return { viewer, place: placeOf(viewer, id), questionnaire };
  }

  /** Once scheduled there is no form to show: the survey itself, with the reason. */
  private async frozenPage(viewer: Viewer, survey: Survey): Promise<Page | null> {
    try {
      checkEditable(survey.state);
      return null;
    } catch (error) {
      const today = this.clock.today(zoneOf(survey));
      const wave = await this.surveys.waveBefore(survey);
      return surveyPage(
        viewer,
        survey,
        { today, drafted: null, doubt: null, wave, proposals: null },
        troubleOf(error),
      );
    }
  }
}

function placeOf({ language }: Viewer, id: string) {
  const { survey, common } = adminWords[language];
  const back = `/admin/surveys/${id}`;
  return { title: survey.settingsTitle, submit: common.save, action: `${back}/settings`, back };
}
