import {
  type Claim,
  type Demand,
  type ProfileGroup,
  type ProfileOption,
  type ProfileQuestion,
  type Questionnaire,
  QUESTIONNAIRE_SCHEMA,
  type Section,
} from '../questionnaire.js';
import {
  described,
  exactly,
  flag,
  listOf,
  localised,
  object,
  objects,
  optional,
  optionCode,
  questionCode,
  questionCodes,
  whole,
} from './form.js';
import { condition, questionForm } from './question-form.js';
import { scaleForm } from './scale-form.js';

export const MAX_QUESTIONS = 100;
/** In a file. The editor stops earlier: each more makes groups in which people are recognised. */
export const MAX_PROFILE_QUESTIONS = 6;
const MAX_HEADCOUNT = 10_000_000;

function isLanguageTag(tag: unknown): boolean {
  if (typeof tag !== 'string' || tag.length > 35) return false;
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

const languages = listOf<string>(
  { $ref: '#/$defs/languageTag' },
  { min: 1, max: 30 },
  'languages',
  (list) => list.every(isLanguageTag) && new Set(list).size === list.length,
);

const group = object<ProfileGroup>({
  code: optionCode,
  label: localised('label'),
  parent: optional(optionCode),
});

const profileOption = object<ProfileOption>({
  code: optionCode,
  label: localised('label'),
  parent: optional(described('Code of a group of this profile question.', optionCode)),
  headcount: optional(described('People employed there.', whole(0, MAX_HEADCOUNT))),
});

const profileQuestion = object<ProfileQuestion>({
  code: questionCode,
  title: localised('line'),
  help: optional(localised('prose')),
  groups: optional(
    described(
      'Groups above the options, such as regions above sites. They form a tree.',
      objects(group, { min: 0, max: 100 }),
    ),
  ),
  options: objects(profileOption, { min: 2, max: 200 }),
  ordered: optional(described('Only neighbours among the options may be merged.', flag)),
});

const section = object<Section>({
  code: questionCode,
  title: localised('line'),
  intro: optional(localised('prose')),
  showIf: optional(condition),
  questions: objects(questionForm, { min: 0, max: MAX_QUESTIONS }),
});

const claim = object<Claim>({
  code: optionCode,
  statement: localised('prose'),
  source: localised('prose'),
  scope: optional(described('What the indicator counts and leaves out.', localised('prose'))),
  questions: questionCodes({ min: 1, max: MAX_QUESTIONS }),
});

const demand = object<Demand>({
  code: optionCode,
  text: localised('prose'),
  addressee: optional(localised('prose')),
  basis: optional(localised('prose')),
  questions: optional(questionCodes({ min: 0, max: MAX_QUESTIONS })),
});

/** A questionnaire file: the one description that the parser and the schema are made of. */
export const questionnaireForm = object<Questionnaire>({
  schema: exactly(QUESTIONNAIRE_SCHEMA),
  code: optionCode,
  languages: described('The first is the language in which every text must exist.', {
    ...languages,
    schema: { ...languages.schema, uniqueItems: true },
  }),
  title: localised('line'),
  intro: optional(localised('prose')),
  profile: described(
    'What respondents say of themselves; results are split by it. Each more multiplies the groups: three are enough, and the editor stops there. Where few respond, only the first two or three are crossed with each other.',
    objects(profileQuestion, { min: 0, max: MAX_PROFILE_QUESTIONS }),
  ),
  sections: objects(section, { min: 0, max: 50 }),
  claims: optional(
    described(
      'Figures that management publishes, to be set beside questions about the same thing.',
      objects(claim, { min: 0, max: 50 }),
    ),
  ),
  demands: optional(described('What the council asks for.', objects(demand, { min: 0, max: 50 }))),
  scales: optional(
    described(
      'Scores that are made of the answers to several questions, and told in classes.',
      objects(scaleForm, { min: 0, max: 20 }),
    ),
  ),
});
