import { ValidateBy } from 'class-validator';
import { hasHostileCharacters, isDay, LONGEST_INFORMATION } from '../../questionnaire/index.js';

const MAX_TEXT = 2000;
const MAX_LABEL = 300;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
/** Questions name columns of files and fields of forms: no digit comes first. */
const QUESTION_CODE = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const CHOICE = /^[A-Za-z0-9][\w.:-]{0,199}$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/;
const MAX_LANGUAGES = 20;
const MAX_LINES = 200_000;
const NUMBER = /^-?\d{1,10}([.,]\d{1,6})?$/;

const rule = (name: string, validate: (value: unknown) => boolean) => (): PropertyDecorator =>
  ValidateBy({ name, validator: { validate } });

const isText = (value: unknown, longest: number): boolean =>
  typeof value === 'string' && value.length <= longest && !hasHostileCharacters(value);

const isTexts = (value: unknown, longest: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([tag, text]) => LANGUAGE.test(tag) && isText(text, longest));

/** Texts by language, any of them empty. */
export const IsTexts = rule('texts', (value) => isTexts(value, MAX_TEXT));
export const IsLabels = rule('labels', (value) => isTexts(value, MAX_LABEL));

/** What a council tells people, by language. */
export const IsInformation = rule('information', (value) => isTexts(value, LONGEST_INFORMATION));

export const IsTitle = rule(
  'title',
  (value) => isText(value, MAX_TEXT) && (value as string).trim() !== '',
);

export const IsCode = rule('code', (value) => typeof value === 'string' && CODE.test(value));

export const IsQuestionCode = rule(
  'questionCode',
  (value) => typeof value === 'string' && QUESTION_CODE.test(value),
);

/** In a row of options, where an empty code is filled in. */
export const IsCodeOrBlank = rule(
  'codeOrBlank',
  (value) => typeof value === 'string' && (value.trim() === '' || CODE.test(value.trim())),
);

/** A number, perhaps with a fraction, or nothing. */
export const IsNumberOrBlank = rule(
  'numberOrBlank',
  (value) => typeof value === 'string' && (value.trim() === '' || NUMBER.test(value.trim())),
);

/** Where a class of values begins: a number, a day, or nothing for the first class. */
export const IsBoundOrBlank = rule(
  'boundOrBlank',
  (value) =>
    typeof value === 'string' &&
    (value.trim() === '' || NUMBER.test(value.trim()) || isDay(value.trim())),
);

/** Pasted lines of text. */
export const IsLines = rule('lines', (value) => isText(value, MAX_LINES));

/** Ticked boxes: one code or several. */
export const IsCodeList = rule('codeList', (value) =>
  [value].flat().every((code) => typeof code === 'string' && CODE.test(code)),
);

/** Ticked options: codes, or `line:option` of a grid. */
export const IsChoiceList = rule('choiceList', (value) =>
  [value].flat().every((code) => typeof code === 'string' && CHOICE.test(code)),
);

/** A whole number, or nothing. */
export const IsCountOrBlank = rule(
  'countOrBlank',
  (value) => typeof value === 'string' && /^\s*\d{0,7}\s*$/.test(value),
);

export const IsLanguageList = rule('languageList', (value) => {
  const texts = [value].flat();
  const tags = texts.every((text) => typeof text === 'string') ? texts.flatMap(languageTags) : [];
  return (
    tags.length >= 1 &&
    tags.length <= MAX_LANGUAGES &&
    new Set(tags).size === tags.length &&
    tags.every((tag) => LANGUAGE.test(tag))
  );
});

export const languageTags = (text: string): readonly string[] =>
  text.split(/[\s,;]+/).filter((tag) => tag !== '');
