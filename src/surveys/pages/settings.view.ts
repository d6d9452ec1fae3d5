import { textIn } from '../../common/index.js';
import {
  defaultCrossings,
  type Questionnaire,
  THRESHOLD_FLOOR,
} from '../../questionnaire/index.js';
import type { Page, Viewer } from '../../web/index.js';
import { type FormValues, listOf, textOf } from '../forms/read-form.js';
import type { SurveySettings } from '../settings/survey-settings.js';
import { adminTexts } from '../texts/admin-texts.js';
import { adminPage, type Trouble } from './admin-page.js';
import { viewCells } from './editor.view.js';
import { fill, languageName } from './form-fields.view.js';

/** What the form of a survey's settings starts with, named as the form names it. */
export const settingsValues = (settings: SurveySettings): FormValues => ({
  ...settings,
  threshold: String(settings.threshold),
  sensitiveThreshold: String(settings.sensitiveThreshold),
  invited: settings.invited?.toString(),
  crossings: settings.crossings.map((crossing) => crossing.join('|')),
});

/** Where the form is sent, and where its "Cancel" leads. */
interface Place {
  readonly title: string;
  readonly submit: string;
  readonly action: string;
  readonly back: string;
}

const TYPED = [
  'slug',
  'council',
  'opensOn',
  'closesOn',
  'threshold',
  'sensitiveThreshold',
  'invited',
] as const;

export function settingsPage(
  viewer: Viewer,
  place: Place,
  questionnaire: Questionnaire,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const t = adminTexts[viewer.language];
  const chosen = listOf(values['languages']);
  const typed = Object.fromEntries(TYPED.map((name) => [name, textOf(values[name])]));
  return adminPage(
    'survey-settings',
    viewer,
    {
      ...place,
      typed,
      thresholdHint: fill(t.survey.thresholdHint, { floor: THRESHOLD_FLOOR }),
      floor: THRESHOLD_FLOOR,
      languages: questionnaire.languages.map((tag) => ({
        tag,
        name: languageName(tag, viewer.language),
        isChosen: chosen.includes(tag),
      })),
      crossings: viewCrossings(viewer, questionnaire, listOf(values['crossings'])),
      cells: viewCells(t, questionnaire),
    },
    trouble,
  );
}

function viewCrossings(viewer: Viewer, questionnaire: Questionnaire, chosen: readonly string[]) {
  return defaultCrossings(questionnaire).map((crossing) => ({
    value: crossing.join('|'),
    name: crossingName(viewer, questionnaire, crossing),
    isChosen: chosen.includes(crossing.join('|')),
  }));
}

/** "Site × Job". */
export function crossingName(
  { language }: Viewer,
  { profile, languages }: Questionnaire,
  crossing: readonly string[],
): string {
  const title = (code: string): string =>
    textIn(profile.find((question) => question.code === code)?.title, language, languages) || code;
  return crossing.map(title).join(' × ');
}
