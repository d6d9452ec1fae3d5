import { randomBytes } from 'node:crypto';
import { STRETCHED_WORDS } from '../../src/common/index.js';
import {
  definitionHash,
  definitionOf,
  type Questionnaire,
  QUESTIONNAIRE_SCHEMA,
  type SurveyDefinition,
  type SurveyInformation,
  type SurveyMode,
} from '../../src/questionnaire/index.js';
import { ResponseCounter } from '../../src/responses/index.js';
import { SurveyDirectory, type SurveyState } from '../../src/surveys/index.js';
import { makeTestKeys, type TestKeys } from './placed-survey-keys.js';
import type { TestApp } from './testing-app.js';

const options = (...codes: readonly string[]) =>
  codes.map((code) => ({ code, label: { en: `Option ${code}`, fr: `Choix ${code}` } }));
const title = (text: string) => ({ en: text, fr: `${text} (fr)`, de: `${text} (de)` });

/** One question of each kind, one of them required, and a profile question. */
export const everyKind: Questionnaire = {
  schema: QUESTIONNAIRE_SCHEMA,
  code: 'every-kind',
  languages: ['en', 'fr', 'de'],
  title: title('The canteen of Orvalmont'),
  profile: [{ code: 'site', title: title('Your site'), options: options('north', 'south') }],
  sections: [
    {
      code: 'meals',
      title: title('Meals'),
      questions: [
        {
          code: 'often',
          type: 'scale',
          required: true,
          title: title('How often?'),
          options: [
            ...options('never', 'sometimes', 'always').map((o, score) => ({ ...o, score })),
            ...options('na', 'pns'),
          ],
        },
        { code: 'dish', type: 'single', title: title('Dish?'), options: options('soup', 'pasta') },
        { code: 'drinks', type: 'multiple', title: title('Drinks?'), options: options('a', 'b') },
        {
          code: 'first',
          type: 'pick',
          min: 2,
          max: 2,
          title: title('Choose two'),
          options: options('x', 'y', 'z'),
        },
        {
          code: 'tools',
          type: 'matrix',
          title: title('Which tools work?'),
          rows: options('oven', 'till'),
          options: options('good', 'poor'),
        },
        { code: 'minutes', type: 'number', min: 0, max: 120, title: title('Minutes?') },
        { code: 'remark', type: 'text', title: title('Anything else?') },
      ],
    },
  ],
};

export const petition: Questionnaire = {
  ...everyKind,
  code: 'canteen-petition',
  profile: [],
  sections: [
    {
      code: 'text',
      title: title('Warm meals on night shifts'),
      questions: [{ code: 'signature', type: 'petition', required: true, title: title('I sign') }],
    },
  ],
};

export interface TestSurvey extends TestKeys {
  readonly id: string;
  readonly slug: string;
  readonly page: string;
  readonly api: string;
  readonly definition: SurveyDefinition;
  readonly definitionHash: string;
  stored(): Promise<number>;
}

/** Puts a survey in a state of its life, without the steps that lead there. */
export async function seedSurvey(
  test: TestApp,
  state: SurveyState = 'open',
  questionnaire: Questionnaire = everyKind,
  mode: SurveyMode = 'open-link',
  information: SurveyInformation = {},
): Promise<TestSurvey> {
  const id = randomBytes(16).toString('hex');
  const keys = await makeTestKeys(test, id, mode);
  // A survey that is open has opened; one that is to come opens on a day that tests can name.
  const isToCome = state === 'draft' || state === 'scheduled';
  const settings = {
    wordsBy: STRETCHED_WORDS,
    opensOn: isToCome ? '2031-03-04' : '2026-03-04',
    mode,
    information,
    keys: keys.keys,
  } as const;
  const definition = definitionOf(questionnaire, settings);
  const hash = definitionHash(definition);
  const slug = `s-${id.slice(0, 8)}`;
  await test.app.get(SurveyDirectory).create({
    id,
    slug,
    questionnaireId: null,
    state,
    definition,
    definitionHash: state === 'draft' ? null : hash,
    invited: 100,
    participation: null,
    participationDay: null,
  });
  return {
    ...keys,
    id,
    slug,
    definition,
    definitionHash: hash,
    page: `${test.url}/s/${slug}`,
    api: `${test.url}/api/surveys/${slug}`,
    stored: () => test.app.get(ResponseCounter).count(id),
  };
}

export const testNonce = (): string => randomBytes(16).toString('hex');
