import { Controller, Get, Post, Query } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import type { FigureReference } from '../../reports/index.js';
import { RepSurveys } from '../../surveys/index.js';
import {
  Access,
  type FormValues,
  Id,
  type Page,
  Pressed,
  type Redirect,
  Shared,
  type SharedForm,
  textOf,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { refuse } from '../refusals.js';
import type { Entry, NewStep } from '../register/register.js';
import { demandStanding } from '../standing/standing-of.js';
import type { Step } from '../standing/steps.js';
import { mayFollow } from '../standing/states.js';
import { words } from '../words/index.js';
import { FigureForms } from './figure-forms.js';
import { FigureDto, FigureRemovalDto, FoundFigureDto, VerificationDto } from './forms.dto.js';
import type { FormContent } from './form-page.js';
import { around, StepForms } from './step-forms.js';

const MOST_FIGURES = 6;

/** The forms by which reps rest a demand on figures, and have it verified by one. */
@Controller('rep/demands/:id')
@Access('rep')
export class DemandFiguresController {
  constructor(
    private readonly forms: StepForms,
    private readonly figures: FigureForms,
    private readonly surveys: RepSurveys,
    private readonly clock: Clock,
  ) {}

  @Get('figures')
  showFigures(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Query('place') place: unknown,
    @Query('find') find: unknown,
  ): Promise<Page> {
    return this.forms.show(viewer, 'demand', id, (entry) =>
      this.figure(viewer, entry, { place: textOf(place), find: textOf(find) }, {}),
    );
  }

  @Post('figures/found')
  addFound(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(FoundFigureDto) sent: SharedForm<FoundFigureDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, 'demand', id, sent, {
      form: (entry, values) => this.figure(viewer, entry, NOTHING, values),
      ready: async ({ figure }) =>
        this.figures.readFound((await this.forms.entry('demand', id)).surveyId, figure),
      make: (_, { steps }, reference) => restOn(steps, reference),
    });
  }

  @Post('figures')
  addFigure(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(FigureDto) sent: SharedForm<FigureDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, 'demand', id, sent, {
      form: (entry, values) => this.figure(viewer, entry, { place: placeIn(values) }, values),
      ready: (typed) => this.figures.read(typed),
      make: ({ survey }, { steps, surveyId }, reference) => {
        if (survey !== surveyId) throw refuse('figure-not-told');
        return restOn(steps, reference);
      },
    });
  }

  @Post('figures/removal')
  removeFigure(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Pressed(FigureRemovalDto) sent: SharedForm<FigureRemovalDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, 'demand', id, sent, {
      form: (entry, values) => this.figure(viewer, entry, NOTHING, values),
      make: ({ figure }, { steps }) => {
        const { wording } = demandStanding(steps);
        const figures = wording.figures.filter((_, index) => index !== Number(figure) - 1);
        return { content: { kind: 'demand', wording: { ...wording, figures } } };
      },
    });
  }

  @Get('verification')
  showVerification(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Query('place') place: unknown,
  ): Promise<Page> {
    const values = { day: this.clock.today() };
    return this.forms.show(viewer, 'demand', id, (entry) =>
      this.verification(viewer, entry, textOf(place), values),
    );
  }

  @Post('verification')
  verify(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(VerificationDto) sent: SharedForm<VerificationDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, 'demand', id, sent, {
      form: (entry, values) => this.verification(viewer, entry, placeIn(values), values),
      ready: async (typed) => ({
        reference: await this.figures.read(typed),
        survey: await this.surveys.byId(typed.survey),
      }),
      make: ({ day, words: said }, { steps }, { reference, survey }) => {
        const { state, stateOn } = demandStanding(steps);
        if (!mayFollow(state, 'verified')) throw refuse('state-cannot-follow');
        if ((survey.openedOn ?? '') <= stateOn) throw refuse('figure-not-later');
        const proof = { survey: survey.id, reference };
        return {
          day,
          content: { kind: 'state', to: 'verified', words: said.trim(), dueOn: null, proof },
        };
      },
    });
  }

  private async figure(
    viewer: Viewer,
    entry: Entry,
    { place, find = '' }: Looked,
    values: FormValues,
  ): Promise<FormContent> {
    const { language } = viewer;
    const t = words[language].forms;
    const opened = (await this.figures.opened()).filter(
      ({ survey }) => survey.id === entry.surveyId,
    );
    return {
      ...around(viewer, entry, 'figures'),
      title: t.figures,
      hint: t.figuresHint,
      submit: t.addFigure,
      finder: opened[0]
        ? {
            action: `${around(viewer, entry, 'figures').action}/found`,
            ...this.figures.find(opened[0].release, find, language),
          }
        : null,
      ...this.figures.choose(opened, place, values, language),
    };
  }

  private async verification(
    viewer: Viewer,
    entry: Entry,
    place: string,
    values: FormValues,
  ): Promise<FormContent> {
    const { forms: t, fields } = words[viewer.language];
    const { stateOn } = demandStanding(entry.steps);
    const opened = (await this.figures.opened(stateOn)).filter(
      ({ survey }) => survey.id !== entry.surveyId,
    );
    const chosen = this.figures.choose(opened, place, values, viewer.language);
    return {
      ...around(viewer, entry, 'verification'),
      title: t.verification,
      hint: t.verificationHint,
      submit: t.note,
      ...chosen,
      notice: chosen.notice && t.noLater,
      fields:
        chosen.fields.length === 0
          ? []
          : [
              ...chosen.fields,
              { kind: 'day', name: 'day', label: fields.day, value: textOf(values['day']) },
              { kind: 'words', name: 'words', label: fields.words, value: textOf(values['words']) },
            ],
    };
  }
}

/** What was looked for so far: a question by its place, or figures by words. */
interface Looked {
  readonly place: string;
  readonly find?: string;
}

const NOTHING: Looked = { place: '' };

function restOn(steps: readonly Step[], reference: FigureReference): NewStep {
  const { wording } = demandStanding(steps);
  const known = wording.figures.map((one) => JSON.stringify(one));
  if (known.includes(JSON.stringify(reference))) throw refuse('figure-there-already');
  if (known.length >= MOST_FIGURES) throw refuse('too-many-figures', { most: MOST_FIGURES });
  const figures = [...wording.figures, reference];
  return { content: { kind: 'demand', wording: { ...wording, figures } } };
}

const placeIn = (values: FormValues): string =>
  `${textOf(values['survey'])}|${textOf(values['table'])}`;
