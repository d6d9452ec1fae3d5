import { Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { RepSurveys, type Survey, titleOf } from '../../surveys/index.js';
import {
  Access,
  type FormValues,
  Id,
  type Page,
  Redirect,
  Shared,
  type SharedForm,
  textOf,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { refuse } from '../refusals.js';
import { Register } from '../register/register.js';
import { isOpened, TakenOver } from '../register/take-over.js';
import { words } from '../words/index.js';
import { formPage, type FormContent } from './form-page.js';
import { ClaimDto, NewDemandDto } from './forms.dto.js';
import { pathOf } from './step-forms.js';
import { claimFields, demandFields, readClaim, readDemand } from './wording-forms.js';

/** Where reps enter a demand or an indicator of their own, before the opening or after it. */
@Controller('rep/surveys/:id')
@Access('rep')
export class RaisingController {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly register: Register,
    private readonly takenOver: TakenOver,
    private readonly clock: Clock,
  ) {}

  @Get('demands')
  async showDemand(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const values = { day: this.clock.today() };
    return formPage(viewer, demandForm(viewer, await this.surveys.byId(id), values));
  }

  @Post('demands')
  raise(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(NewDemandDto) sent: SharedForm<NewDemandDto>,
  ): Promise<Page | Redirect> {
    return sent.settle(
      async (typed) => {
        const wording = readDemand(typed, undefined);
        const made = await this.enter('demand', id, viewer, typed.day, wording);
        return new Redirect(pathOf('demand', made));
      },
      async (values, trouble) =>
        formPage(viewer, demandForm(viewer, await this.surveys.byId(id), values), trouble),
    );
  }

  @Get('claims')
  async showClaim(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return formPage(viewer, claimForm(viewer, await this.surveys.byId(id), {}));
  }

  @Post('claims')
  claim(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(ClaimDto) sent: SharedForm<ClaimDto>,
  ): Promise<Page | Redirect> {
    return sent.settle(
      async (typed) => {
        const wording = readClaim(typed, undefined, await this.surveys.byId(id));
        const made = await this.enter('claim', id, viewer, this.clock.today(), wording);
        return new Redirect(pathOf('claim', made));
      },
      async (values, trouble) =>
        formPage(viewer, claimForm(viewer, await this.surveys.byId(id), values), trouble),
    );
  }

  /** Those of the questionnaire have the first numbers. */
  private async enter(
    kind: 'demand' | 'claim',
    id: string,
    viewer: Viewer,
    day: string,
    wording: ReturnType<typeof readDemand> | ReturnType<typeof readClaim>,
  ): Promise<string> {
    const survey = await this.surveys.byId(id);
    if (survey.state === 'cancelled') throw refuse('survey-cancelled');
    if (day > this.clock.today()) throw refuse('step-in-future');
    await this.takenOver.all(kind);
    const content = { kind, wording } as Parameters<Register['enter']>[0]['content'];
    const isAfterOpening = isOpened(survey);
    return this.register.enter(
      { kind, surveyId: id, code: null, isAfterOpening, day, content },
      viewer,
    );
  }
}

const around = ({ language }: Viewer, survey: Survey, kind: 'demand' | 'claim') => ({
  title: words[language][kind].raise,
  lead: titleOf(survey, language),
  hint: isOpened(survey) ? words[language].forms.afterOpening : words[language].forms.beforeOpening,
  action: `/rep/surveys/${survey.id}/${kind}s`,
  back: `/rep/${kind}s`,
  submit: words[language][kind].raise,
});

function demandForm(viewer: Viewer, survey: Survey, values: FormValues): FormContent {
  const { fields: t, hints } = words[viewer.language];
  return {
    ...around(viewer, survey, 'demand'),
    fields: [
      ...demandFields(survey, values, viewer.language),
      {
        kind: 'day',
        name: 'day',
        label: t.raisedOn,
        hint: hints.raisedOn,
        value: textOf(values['day']),
      },
    ],
  };
}

const claimForm = (viewer: Viewer, survey: Survey, values: FormValues): FormContent => ({
  ...around(viewer, survey, 'claim'),
  fields: claimFields(survey, values, viewer.language),
});
