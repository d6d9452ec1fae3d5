import { QUESTION_TYPES, QUESTIONNAIRE_SCHEMA, SURVEY_MODES } from '../questionnaire/index.js';
import { isCount, isList, isObject, isText, isTextMap } from './shape-checks.js';

const isCoded = (value: unknown): boolean =>
  isObject(value) && isText(value['code']) && isTextMap(value['label']);

const isOptional = (value: unknown, isValid: (value: unknown) => boolean): boolean =>
  value === undefined || isValid(value);

const isProfileQuestion = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['code']) &&
  isTextMap(value['title']) &&
  isList(value['options'], isCoded) &&
  isOptional(value['groups'], (groups) => isList(groups, isCoded));

const isQuestion = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['code']) &&
  isTextMap(value['title']) &&
  (QUESTION_TYPES as readonly unknown[]).includes(value['type']) &&
  isOptional(value['options'], (options) => isList(options, isCoded));

const isSection = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['code']) &&
  isTextMap(value['title']) &&
  isList(value['questions'], isQuestion);

const isQuestionnaire = (value: unknown): boolean =>
  isObject(value) &&
  value['schema'] === QUESTIONNAIRE_SCHEMA &&
  isText(value['code']) &&
  isTextMap(value['title']) &&
  isList(value['languages'], isText) &&
  isList(value['profile'], isProfileQuestion) &&
  isList(value['sections'], isSection);

const isMerge = (value: unknown): boolean =>
  isObject(value) && isText(value['profile']) && isList(value['options'], isText);

/**
 * What keeps a value from being the definition inside a release. Its hash is checked elsewhere;
 * this makes sure that whoever reads the release can walk through it.
 */
export function findDefinitionFault(value: unknown): string | undefined {
  if (!isObject(value) || value['schema'] !== 'cahier/definition-1') {
    return 'it holds no survey definition';
  }
  if (!isQuestionnaire(value['questionnaire'])) return 'its questionnaire is malformed';
  const isWhole =
    isCount(value['threshold']) &&
    isCount(value['sensitiveThreshold']) &&
    isList(value['crossings'], (by) => isList(by, isText)) &&
    (SURVEY_MODES as readonly unknown[]).includes(value['mode']) &&
    isOptional(value['merges'], (merges) => isList(merges, isMerge));
  return isWhole ? undefined : 'its survey definition is incomplete';
}
