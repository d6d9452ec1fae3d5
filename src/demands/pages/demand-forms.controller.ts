import { Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { fill } from '../../language/index.js';
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
import { refuse } from '../refusals.js';
import { type Entry } from '../register/register.js';
import { isOpened } from '../register/take-over.js';
import { demandStanding } from '../standing/standing-of.js';
import { mayFollow, statesAfter } from '../standing/states.js';
import type { StepContent } from '../standing/steps.js';
import { words } from '../words/index.js';
import { stateWord } from './entry-words.js';
import { DemandDto, StepDto } from './forms.dto.js';
import type { FormContent } from './form-page.js';
import { around, StepForms } from './step-forms.js';
import { demandFields, readDemand } from './wording-forms.js';

/** The forms by which reps write on a demand: its words, and how far it has come. */
@Controller('rep/demands/:id')
@Access('rep')
export class DemandFormsController {
  constructor(
    private readonly forms: StepForms,
    private readonly surveys: RepSurveys,
    private readonly clock: Clock,
  ) {}

  @Get('wording')
  async showWording(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.forms.show(viewer, 'demand', id, async (entry) => {
      const { wording } = demandStanding(entry.steps);
      return this.wording(viewer, entry, { ...wording, dueOn: wording.dueOn ?? '' });
    });
  }

  @Post('wording')
  saveWording(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(DemandDto) sent: SharedForm<DemandDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, 'demand', id, sent, {
      form: (entry, values) => this.wording(viewer, entry, values),
      ready: async () => this.surveys.byId((await this.forms.entry('demand', id)).surveyId),
      make: (typed, { steps }, survey) => ({
        content: {
          kind: 'demand',
          wording: readDemand(typed, demandStanding(steps).wording),
          isAfterOpening: isOpened(survey),
        },
      }),
    });
  }

  @Get('step')
  showStep(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    const values = { day: this.clock.today() };
    return this.forms.show(viewer, 'demand', id, (entry) => this.step(viewer, entry, values));
  }

  @Post('step')
  noteStep(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(StepDto) sent: SharedForm<StepDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, 'demand', id, sent, {
      form: (entry, values) => this.step(viewer, entry, values),
      make: ({ to, day, words: said, dueOn }, { steps }) => {
        const { state } = demandStanding(steps);
        // That staff confirm it is read from a figure, on a form of its own.
        if (to === 'verified' || !mayFollow(state, to)) throw refuse('state-cannot-follow');
        const content: StepContent = {
          kind: 'state',
          to,
          words: said.trim(),
          dueOn: dueOn || null,
        };
        return { day, content };
      },
    });
  }

  private async wording(viewer: Viewer, entry: Entry, values: FormValues): Promise<FormContent> {
    const { language } = viewer;
    const t = words[language].forms;
    const survey = await this.surveys.byId(entry.surveyId);
    return {
      ...around(viewer, entry, 'wording'),
      title: t.wording,
      hint: t.wordingHint,
      submit: t.save,
      fields: demandFields(survey, values, language),
    };
  }

  private step(viewer: Viewer, entry: Entry, values: FormValues): FormContent {
    const { language } = viewer;
    const { forms: t, fields, hints } = words[language];
    const { state } = demandStanding(entry.steps);
    const next = statesAfter(state).filter((one) => one !== 'verified');
    return {
      ...around(viewer, entry, 'step'),
      title: t.step,
      hint: fill(t.stepHint, { state: stateWord(state, language) }),
      submit: t.note,
      notice: next.length === 0 ? t.closed : null,
      fields:
        next.length === 0
          ? []
          : [
              {
                kind: 'select',
                name: 'to',
                label: fields.to,
                options: next.map((one) => ({
                  value: one,
                  label: stateWord(one, language),
                  isChosen: one === values['to'],
                })),
              },
              { kind: 'day', name: 'day', label: fields.day, value: textOf(values['day']) },
              {
                kind: 'words',
                name: 'words',
                label: fields.words,
                hint: hints.words,
                value: textOf(values['words']),
              },
              {
                kind: 'day',
                name: 'dueOn',
                label: fields.dueNext,
                hint: hints.dueNext,
                value: textOf(values['dueOn']),
              },
            ],
    };
  }
}
