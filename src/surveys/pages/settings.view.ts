import { timeZonesWith } from './time-zones.js';
import { fill, languageName } from '../../language/index.js';
import {
  defaultCrossings,
  DEFAULT_SENSITIVE_THRESHOLD,
  FEWEST_DRAWING_DAYS,
  FEWEST_FOR_SECOND_DRAWING,
  INFORMATION,
  isByInvitation,
  isSensitive,
  MOST_KEEP_MONTHS,
  MOST_TESTS,
  type Questionnaire,
  type SurveyDefinition,
  type SurveyMode,
  THRESHOLD_FLOOR,
  timeZoneOf,
} from '../../questionnaire/index.js';
import {
  type Page,
  type Viewer,
  type FormValues,
  listOf,
  textOf,
  type Trouble,
} from '../../web/index.js';
import { crossingName, tellPlan, viewForecast } from '../../plans/index.js';
import { adminPage, adminWords, textsField } from '../../questionnaires/index.js';
import type { Survey } from '../directory/survey.entity.js';
import { readPlan } from '../forms/read-plan.js';
import type { SurveySettings } from '../settings/survey-settings.js';
import { wordsOf } from '../survey-words.js';
import { words } from '../words/index.js';
import { mergeValues, viewWaves } from './plan-fields.view.js';

/** What the form of a survey's settings starts with, named as the form names it. */
export const settingsValues = (settings: SurveySettings): FormValues => ({
  ...settings,
  ...settings.information,
  timeZone: timeZoneOf(settings),
  keepMonths: String(settings.keepMonths),
  threshold: String(settings.threshold),
  sensitiveThreshold: String(settings.sensitiveThreshold),
  invited: settings.invited?.toString(),
  tests: settings.tests > 0 ? String(settings.tests) : '',
  crossings: settings.crossings.map((crossing) => crossing.join('|')),
  merges: mergeValues(settings.merges),
  participation: settings.participation,
  drawsFrom: settings.drawing?.from,
  drawsUntil: settings.drawing?.until,
  drawsAgainFrom: settings.drawing?.again?.from,
  drawsAgainUntil: settings.drawing?.again?.until,
  sensitive: settings.sensitive ? 'yes' : undefined,
  mayCloseEarly: settings.mayCloseEarly ? 'yes' : undefined,
});

/** Where the form is sent, and where its "Cancel" leads. */
export interface Place {
  readonly title: string;
  readonly submit: string;
  readonly action: string;
  readonly back: string;
}

/** What the form offers to choose from. */
export interface Choices {
  readonly questionnaire: Questionnaire;
  /** Opened surveys that this one can repeat. */
  readonly waves: readonly Survey[];
  /** Whether a list of holders is in force, so that it can be sealed to them. */
  readonly hasHolders: boolean;
}

const TYPED = [
  'slug',
  'council',
  'opensOn',
  'closesOn',
  'drawsFrom',
  'drawsUntil',
  'drawsAgainFrom',
  'drawsAgainUntil',
  'keepMonths',
  'threshold',
  'sensitiveThreshold',
  'invited',
  'tests',
] as const;

/** A file is counted by the command line; it is no way of answering here. */
const OFFERED: readonly SurveyMode[] = ['two-phases', 'one-sitting', 'open-link'];

export function settingsPage(
  viewer: Viewer,
  place: Place,
  { questionnaire, waves, hasHolders }: Choices,
  values: FormValues,
  trouble?: Trouble,
): Page {
  const { language } = viewer;
  const t = adminWords[language];
  const chosen = listOf(values['languages']);
  const typed = Object.fromEntries(TYPED.map((name) => [name, textOf(values[name])]));
  const { expected, ...plan } = readPlan(questionnaire, values);
  const asksSensitive = isSensitive(questionnaire);
  return adminPage(
    'survey-settings',
    viewer,
    {
      ...place,
      s: words[language].settings,
      // What is refused stays as it was typed, and the forecast takes it for the nearest it can be.
      typed: { ...typed, expected: trouble ? textOf(values['expected']) : expected },
      thresholdHint: fill(t.survey.thresholdHint, { floor: THRESHOLD_FLOOR }),
      floor: THRESHOLD_FLOOR,
      mostMonths: MOST_KEEP_MONTHS,
      mostTests: MOST_TESTS,
      languages: questionnaire.languages.map((tag) => ({
        tag,
        name: languageName(tag, language),
        isChosen: chosen.includes(tag),
      })),
      timeZones: timeZonesWith(textOf(values['timeZone'])),
      modes: OFFERED.map((mode) => ({
        mode,
        ...viewMode({ mode, questionnaire }, language),
        isChosen: values['mode'] === mode,
      })),
      drawingHint: fill(words[language].settings.drawingHint, { fewest: FEWEST_DRAWING_DAYS }),
      drawsAgainHint: fill(words[language].settings.drawsAgainHint, {
        fewest: FEWEST_FOR_SECOND_DRAWING,
      }),
      openings: (['table', 'server'] as const).map((opening) => ({
        opening,
        ...words[language].settings.openings[opening],
        isChosen: values['opening'] === opening,
      })),
      hasHolders,
      mayCloseEarly: values['mayCloseEarly'] === 'yes',
      asksSensitive,
      isSensitive: asksSensitive || values['sensitive'] === 'yes',
      sensitiveHint: fill(
        asksSensitive
          ? words[language].settings.sensitiveQuestion
          : words[language].settings.sensitiveHint,
        { floor: DEFAULT_SENSITIVE_THRESHOLD },
      ),
      crossings: viewCrossings(viewer, questionnaire, listOf(values['crossings'])),
      isOverallOnly: values['participation'] === 'overall',
      forecast: viewForecast({ questionnaire, ...plan }, language),
      told: tellPlan(
        {
          questionnaire,
          ...plan,
          ...(values['participation'] === 'overall' ? { participation: 'overall' } : {}),
        },
        language,
      ),
      texts: INFORMATION.map((name) => {
        const { [name]: legend } = words[language].settings.information;
        const shown = { language, long: true };
        return textsField(name, legend, questionnaire.languages, values[name], shown);
      }),
      hasInformation: INFORMATION.some(
        (name) => trouble?.fields.includes(name) || Object.values(values[name] ?? {}).some(Boolean),
      ),
      waves: viewWaves(waves, textOf(values['previousWave']), language),
    },
    trouble,
  );
}

function viewCrossings(viewer: Viewer, questionnaire: Questionnaire, chosen: readonly string[]) {
  return defaultCrossings(questionnaire).map((crossing) => ({
    value: crossing.join('|'),
    name: crossingName(viewer.language, questionnaire, crossing),
    isChosen: chosen.includes(crossing.join('|')),
  }));
}

/** What a survey's page says of how people take part. */
export const viewMode = (
  definition: Pick<SurveyDefinition, 'mode' | 'questionnaire'>,
  language: Viewer['language'],
) => ({
  ...wordsOf({ definition }, language).modes[definition.mode],
  isByInvitation: isByInvitation(definition.mode),
});
