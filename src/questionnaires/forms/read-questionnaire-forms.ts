import type { LocalisedText } from '../../common/index.js';
import type { ProfileQuestion, Question } from '../../questionnaire/index.js';
import { hasOptions, isBounded, isScored } from '../draft/blank-question.js';
import type { SectionTexts } from '../draft/edit-sections.js';
import type { GeneralPart } from '../draft/new-questionnaire.js';
import { languageTags } from './form-rules.js';
import type {
  GeneralDto,
  NewQuestionnaireDto,
  ProfileQuestionDto,
  QuestionDto,
  SectionDto,
} from './questionnaire.dto.js';
import {
  hasText,
  readCount,
  readGroups,
  readOptions,
  readProfileOptions,
  readLines,
  readTexts,
} from './read-rows.js';

export function readNewQuestionnaire(form: NewQuestionnaireDto): GeneralPart {
  const languages = languageTags(form.languages);
  return { code: form.code, languages, title: readLines({ [languages[0]!]: form.title }) };
}

export const readGeneral = (form: GeneralDto): GeneralPart => ({
  code: form.code,
  languages: languageTags(form.languages),
  title: readLines(form.title),
  ...optionalText('intro', form.intro),
});

export const readSection = (form: SectionDto): SectionTexts => ({
  title: readLines(form.title),
  ...optionalText('intro', form.intro),
});

/** The question as the form wants it; its type, and what the form does not show, stay. */
export function readQuestion(form: QuestionDto, former: Question): Question {
  const { type, rows, showIf } = former;
  return {
    code: form.code,
    type,
    title: readLines(form.title),
    ...optionalText('help', form.help),
    ...(form.required ? { required: true } : {}),
    ...readChoices(form, former),
    ...readNumbers(form, former),
    ...(form.sensitive ? { sensitive: true } : {}),
    ...(form.direction === 'none' ? {} : { direction: form.direction }),
    ...(rows ? { rows } : {}),
    ...(showIf === undefined ? {} : { showIf }),
  };
}

function readChoices(form: QuestionDto, former: Question): Partial<Question> {
  if (!hasOptions(former)) return former.options ? { options: former.options } : {};
  return { options: readOptions(form.options ?? [], isScored(former)) };
}

function readNumbers(form: QuestionDto, former: Question): Partial<Question> {
  const { min, max, maxLength } = former;
  const bounds = isBounded(former)
    ? { min: readCount(form.min), max: readCount(form.max) }
    : { min, max };
  const longest = former.type === 'text' ? readCount(form.maxLength) : maxLength;
  return {
    ...(bounds.min === undefined ? {} : { min: bounds.min }),
    ...(bounds.max === undefined ? {} : { max: bounds.max }),
    ...(longest === undefined ? {} : { maxLength: longest }),
  };
}

export function readProfileQuestion(form: ProfileQuestionDto): ProfileQuestion {
  const groups = readGroups(form.groups);
  return {
    code: form.code,
    title: readLines(form.title),
    ...optionalText('help', form.help),
    ...(groups.length > 0 ? { groups } : {}),
    options: readProfileOptions(form.options),
  };
}

function optionalText<K extends 'intro' | 'help'>(
  key: K,
  texts: LocalisedText,
): Partial<Record<K, LocalisedText>> {
  const filled = readTexts(texts);
  return (hasText(filled) ? { [key]: filled } : {}) as Partial<Record<K, LocalisedText>>;
}
