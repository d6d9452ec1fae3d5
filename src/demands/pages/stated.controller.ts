import { Controller, Get, Post } from '@nestjs/common';
import { textIn } from '../../common/index.js';
import type { StatedPlace } from '../../reports/index.js';
import { RepSurveys, type Survey } from '../../surveys/index.js';
import {
  Access,
  type FormValues,
  Id,
  listOf,
  type Page,
  type Redirect,
  Shared,
  type SharedForm,
  Viewed,
  type Viewer,
} from '../../web/index.js';
import { refuse } from '../refusals.js';
import type { Entry } from '../register/register.js';
import { isOpened } from '../register/take-over.js';
import { claimStanding } from '../standing/standing-of.js';
import { words } from '../words/index.js';
import { StatedDto } from './forms.dto.js';
import type { FormContent } from './form-page.js';
import { statedChoices } from './stated-choices.js';
import { around, StepForms } from './step-forms.js';

const valueOf = ({ table, answer }: StatedPlace): string => `${table}|${answer}`;

/** Where reps place the value that an indicator states among the answers of its questions. */
@Controller('rep/claims/:id/stated')
@Access('rep')
export class StatedController {
  constructor(
    private readonly forms: StepForms,
    private readonly surveys: RepSurveys,
  ) {}

  @Get()
  show(@Viewed() viewer: Viewer, @Id() id: string): Promise<Page> {
    return this.forms.show(viewer, 'claim', id, (entry) => {
      const { stated = [] } = claimStanding(entry.steps).wording;
      return this.form(viewer, entry, { stated: stated.map(valueOf) });
    });
  }

  @Post()
  place(
    @Viewed() viewer: Viewer,
    @Id() id: string,
    @Shared(StatedDto) sent: SharedForm<StatedDto>,
  ): Promise<Page | Redirect> {
    return this.forms.settle(viewer, 'claim', id, sent, {
      form: (entry, values) => this.form(viewer, entry, values),
      ready: async () => this.surveys.byId((await this.forms.entry('claim', id)).surveyId),
      make: (typed, { steps }, survey) => {
        const { wording } = claimStanding(steps);
        const stated = readStated(survey, wording.questions, listOf(typed.stated));
        const content = { kind: 'claim', wording: { ...wording, stated } } as const;
        return { content: { ...content, isAfterOpening: isOpened(survey) } };
      },
    });
  }

  private async form(viewer: Viewer, entry: Entry, values: FormValues): Promise<FormContent> {
    const { language } = viewer;
    const { forms: t } = words[language];
    const survey = await this.surveys.byId(entry.surveyId);
    const { languages } = survey.definition.questionnaire;
    const choices = statedChoices(survey, claimStanding(entry.steps).wording.questions);
    const chosen = listOf(values['stated']);
    return {
      ...around(viewer, entry, 'stated'),
      title: t.stated,
      hint: t.statedHint,
      submit: t.save,
      notice: choices.length === 0 ? t.noStated : null,
      fields: choices.map(({ table, question, options }) => ({
        kind: 'select',
        name: 'stated',
        id: `field-stated-${table}`,
        label: textIn(question.title, language, languages),
        options: [
          { value: '', label: t.nowhere, isChosen: false },
          ...options.map(({ code, label }) => {
            const value = valueOf({ table, answer: code });
            return {
              value,
              label: textIn(label, language, languages),
              isChosen: chosen.includes(value),
            };
          }),
        ],
      })),
    };
  }
}

/** Throws `no-such-answer`: what the page did not offer. */
function readStated(
  survey: Survey,
  questions: readonly string[],
  chosen: readonly string[],
): readonly StatedPlace[] {
  const offered = statedChoices(survey, questions).flatMap(({ table, options }) =>
    options.map(({ code }): StatedPlace => ({ table, answer: code })),
  );
  return chosen.map((value) => {
    const place = offered.find((one) => valueOf(one) === value);
    if (!place) throw refuse('no-such-answer');
    return place;
  });
}
