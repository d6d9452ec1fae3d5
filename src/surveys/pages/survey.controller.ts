import { Controller, Get, Post } from '@nestjs/common';
import { Agreements, viewProposals } from '../../agreements/index.js';
import { Clock } from '../../common/index.js';
import { QuestionnaireDrafts } from '../../questionnaires/index.js';
import {
  Access,
  Form,
  Id,
  type Page,
  Redirect,
  SentForm,
  type Trouble,
  troubleOf,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { zoneOf } from '../directory/survey-days.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import type { Survey } from '../directory/survey.entity.js';
import { CloseDto, StepDto } from '../forms/survey.dto.js';
import { checkNotEarly, checkStep } from '../life/survey-life.js';
import { KnownDay } from '../life/known-day.js';
import { SurveyPlanning } from '../life/survey-planning.js';
import { closePage, surveyPage } from './survey.view.js';

/** A survey and the steps of its life that are an admin's; the reps open its results. */
@Controller('admin/surveys/:id')
@Access('admin')
export class SurveyController {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly drafts: QuestionnaireDrafts,
    private readonly planning: SurveyPlanning,
    private readonly agreements: Agreements,
    private readonly knownDay: KnownDay,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.page(viewer, await this.surveys.get(id));
  }

  @Post('steps')
  step(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(StepDto) form: SentForm<StepDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ step }) => {
        await this.take(step, id);
        // The share of the council's key that is printed can be seen once, and only now.
        const next = step === 'scheduled' ? '/recovery' : '';
        return new Redirect(`/admin/surveys/${id}${next}`);
      },
      async (_values, trouble) => this.page(viewer, await this.surveys.get(id), trouble),
    );
  }

  @Get('close')
  async askClose(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const survey = await this.surveys.get(id);
    try {
      checkStep(survey.state, 'closed');
      checkNotEarly(survey, this.clock.today(zoneOf(survey)));
    } catch (error) {
      return this.page(viewer, survey, troubleOf(error));
    }
    return closePage(viewer, survey);
  }

  @Post('close')
  async close(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(CloseDto) form: SentForm<CloseDto>,
  ): Promise<Page | Redirect> {
    const survey = await this.surveys.get(id);
    return form.settle(
      async ({ word }) => {
        await this.planning.close(id, word);
        return new Redirect(`/admin/surveys/${id}`);
      },
      (_values, trouble) => closePage(viewer, survey, trouble),
    );
  }

  private async take(step: StepDto['step'], id: string): Promise<void> {
    switch (step) {
      case 'scheduled':
        return this.planning.schedule(id);
      case 'open':
        return this.planning.open(id);
      case 'finish-closing':
        // Whoever presses it has read which day the server takes it to be.
        await this.knownDay.confirm();
        return this.planning.finishClosing(id);
      case 'archived':
        return this.planning.archive(id);
    }
  }

  private async page(viewer: Viewer, survey: Survey, trouble?: Trouble): Promise<Page> {
    const { state, questionnaireId } = survey;
    const draft =
      state === 'draft' && questionnaireId ? await this.drafts.byId(questionnaireId) : null;
    const open = await this.agreements.open(viewer, survey.id);
    const done = await this.agreements.agreed(viewer, survey.id);
    const around = {
      today: this.clock.today(zoneOf(survey)),
      doubt: survey.isClosing ? await this.knownDay.doubt() : null,
      drafted: draft?.content ?? null,
      proposals: viewProposals({ open, done }, viewer.language),
    };
    return surveyPage(viewer, survey, around, trouble);
  }
}
