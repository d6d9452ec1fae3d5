import { Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { RepSurveys } from '../../surveys/index.js';
import {
  Access,
  type FormValues,
  Id,
  type Page,
  type Redirect,
  Shared,
  type SharedForm,
  textOf,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import type { Entry } from '../register/register.js';
import { isOpened } from '../register/take-over.js';
import { claimStanding } from '../standing/standing-of.js';
import { words } from '../words/index.js';
import type { FormContent } from './form-page.js';
import { ClaimDto, ReplyDto } from './forms.dto.js';
import { around, StepForms, wordsOf } from './step-forms.js';
import { claimFields, readClaim } from './wording-forms.js';

/** The forms by which reps write on an indicator: its words, and what management said of it. */
@Controller('rep/claims/:id')
@Access('rep')
export class ClaimFormsController {
  constructor(
    private readonly forms: StepForms,
    private readonly surveys: RepSurveys,
    private readonly clock: Clock,
  ) {}

  @Get('wording')
  showWording(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.forms.show(viewer, 'claim', id, (entry) =>
      this.wording(viewer, entry, { ...claimStanding(entry.steps).wording }),
    );
  }

  @Post('wording')
  saveWording(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(ClaimDto) sent: SharedForm<ClaimDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, 'claim', id, sent, {
      form: (entry, values) => this.wording(viewer, entry, values),
      ready: async () => {
        const claims = await this.forms.entry('claim', id);
        return this.surveys.byId(claims.surveyId);
      },
      make: (typed, { steps }, survey) => {
        const wording = readClaim(typed, claimStanding(steps).wording, survey);
        return { content: { kind: 'claim', wording, isAfterOpening: isOpened(survey) } };
      },
    });
  }

  @Get('reply')
  showReply(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const values = { day: this.clock.today() };
    return this.forms.show(viewer, 'claim', id, (entry) => replyForm(viewer, entry, values));
  }

  @Post('reply')
  reply(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(ReplyDto) sent: SharedForm<ReplyDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, 'claim', id, sent, {
      form: (entry, values) => replyForm(viewer, entry, values),
      make: ({ day, words: said }) => ({ day, content: { kind: 'reply', words: wordsOf(said) } }),
    });
  }

  private async wording(viewer: Viewer, entry: Entry, values: FormValues): Promise<FormContent> {
    const t = words[viewer.language].forms;
    const survey = await this.surveys.byId(entry.surveyId);
    return {
      ...around(viewer, entry, 'wording'),
      title: t.claimWording,
      hint: t.claimHint,
      submit: t.save,
      fields: claimFields(survey, values, viewer.language),
    };
  }
}

function replyForm(viewer: Viewer, entry: Entry, values: FormValues): FormContent {
  const { forms: t, fields, hints } = words[viewer.language];
  return {
    ...around(viewer, entry, 'reply'),
    title: t.reply,
    hint: t.replyHint,
    submit: t.note,
    fields: [
      { kind: 'day', name: 'day', label: fields.day, value: textOf(values['day']) },
      {
        kind: 'words',
        name: 'words',
        label: fields.words,
        hint: hints.words,
        value: textOf(values['words']),
      },
    ],
  };
}
