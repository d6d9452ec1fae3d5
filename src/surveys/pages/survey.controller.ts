import { Controller, Get, Post } from '@nestjs/common';
import { Agreements, viewProposals } from '../../agreements/index.js';
import { Clock } from '../../common/index.js';
import { QuestionnaireDrafts } from '../../questionnaires/index.js';
import {
  Access,
  Ceremony,
  Form,
  Id,
  type Page,
  Pressed,
  Redirect,
  Seen,
  SeenPage,
  SentForm,
  type SharedForm,
  stateOf,
  textOf,
  type Trouble,
  troubleOf,
  Viewed,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { lifeShown } from '../directory/life-shown.js';
import { zoneOf } from '../directory/survey-days.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import type { Survey } from '../directory/survey.entity.js';
import { CloseDto, StepDto } from '../forms/survey.dto.js';
import { checkNotEarly, checkStep } from '../life/survey-life.js';
import { type Doubt, KnownDay } from '../life/known-day.js';
import { SurveyPlanning } from '../life/survey-planning.js';
import { closePage, stepShown, surveyPage } from './survey.view.js';

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
    const survey = await this.surveys.get(id);
    const seen = stateOf(stepShown(survey, await this.doubtOf(survey)));
    return withSeen(await this.page(viewer, survey), seen);
  }

  @Post('steps')
  step(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(StepDto) form: SharedForm<StepDto>,
  ): Promise<Page | Redirect> {
    return form.settle(
      async ({ step }, checkSeen) => {
        await this.take(step, id, checkSeen);
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
    return this.closePage(viewer, survey);
  }

  @Post('close')
  @Ceremony()
  async close(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Form(CloseDto) form: SentForm<CloseDto>,
    @Seen() seen: SeenPage,
  ): Promise<Page | Redirect> {
    const survey = await this.surveys.get(id);
    return form.settle(
      async ({ word }) => {
        seen.check(lifeShown(survey));
        await this.planning.close(id, word);
        return new Redirect(`/admin/surveys/${id}`);
      },
      (values, trouble) => this.closePage(viewer, survey, trouble, textOf(values['word'])),
    );
  }

  private async take(
    step: StepDto['step'],
    id: string,
    checkSeen: (now: unknown) => void,
  ): Promise<void> {
    switch (step) {
      case 'scheduled':
        return this.planning.schedule(id, checkSeen);
      case 'open':
        await this.checkStep(id, checkSeen);
        return this.planning.open(id);
      case 'finish-closing':
        // Whoever presses it has read which day the server takes it to be.
        await this.checkStep(id, checkSeen);
        await this.knownDay.confirmByHand();
        return this.planning.finishClosing(id);
      case 'archived':
        await this.checkStep(id, checkSeen);
        return this.planning.archive(id);
    }
  }

  private async checkStep(id: string, checkSeen: (now: unknown) => void): Promise<void> {
    const survey = await this.surveys.get(id);
    checkSeen(stepShown(survey, await this.doubtOf(survey)));
  }

  private doubtOf({ isClosing }: Survey): Promise<Doubt | null> {
    return isClosing ? this.knownDay.doubt() : Promise.resolve(null);
  }

  private closePage(viewer: Viewer, survey: Survey, trouble?: Trouble, word?: string): Page {
    return withSeen(closePage(viewer, survey, trouble, word), stateOf(lifeShown(survey)));
  }

  private async page(viewer: Viewer, survey: Survey, trouble?: Trouble): Promise<Page> {
    const { state, questionnaireId } = survey;
    const draft =
      state === 'draft' && questionnaireId ? await this.drafts.byId(questionnaireId) : null;
    const open = await this.agreements.open(viewer, { subject: survey.id });
    const done = await this.agreements.agreed(viewer, survey.id);
    const around = {
      today: this.clock.today(zoneOf(survey)),
      doubt: await this.doubtOf(survey),
      drafted: draft?.content ?? null,
      wave: await this.surveys.waveBefore(survey),
      proposals: viewProposals({ open, done }, viewer.language),
    };
    return surveyPage(viewer, survey, around, trouble);
  }
}
