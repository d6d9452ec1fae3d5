import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { isDay } from '../calendar-day.js';
import { isOptionCode, isQuestionCode } from '../codes.js';

/**
 * The rules by which the DTO classes of a questionnaire are decorated. Each message is a remedy:
 * the end of a sentence that begins with the path.
 */
const rule = (
  name: string,
  message: string,
  validate: (value: unknown) => boolean,
): PropertyDecorator => ValidateBy({ name, validator: { validate } }, { message });

const all =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, property) =>
    decorators.forEach((decorate) => decorate(target, property));

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The field may be absent; `null` is not absent. */
export const MayBeAbsent = (): PropertyDecorator =>
  ValidateIf((_: object, value: unknown) => value !== undefined);

export const IsExactly = (expected: string): PropertyDecorator =>
  rule('exactly', `write "${expected}"`, (value) => value === expected);

export const IsOneOf = (...values: readonly string[]): PropertyDecorator =>
  rule('one-of', `write one of ${values.join(', ')}`, (value) => values.includes(value as string));

export const IsQuestionCode = (): PropertyDecorator =>
  rule(
    'code',
    'write a code: a letter, then up to 63 letters, digits, "_" or "-", and no reserved word such as "Total"',
    isQuestionCode,
  );

export const IsOptionCode = (): PropertyDecorator =>
  rule(
    'code',
    'write a code: up to 64 letters, digits, "_" or "-", a letter or digit first, and no reserved word such as "Total"',
    isOptionCode,
  );

/** The form of a text in several languages; what it says is checked with the languages at hand. */
export const IsLocalised = (): PropertyDecorator =>
  rule(
    'localised',
    'write the text by language, such as {"en": "…"}',
    (value) =>
      isObject(value) && Object.values(value).every((text: unknown) => typeof text === 'string'),
  );

export const IsFlag = (): PropertyDecorator =>
  rule('flag', 'write true or false', (value) => typeof value === 'boolean');

export const IsFiniteNumber = (): PropertyDecorator =>
  rule('number', 'write a number', (value) => Number.isFinite(value));

export const IsWholeNumber = (min: number, max: number): PropertyDecorator =>
  rule(
    'whole-number',
    `write a whole number from ${min} to ${max}`,
    (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  );

const hasSize = (min: number, max: number): PropertyDecorator =>
  rule(
    'list-size',
    min === 0 ? `write a list of at most ${max}` : `write a list of ${min} to ${max}`,
    (value) => Array.isArray(value) && value.length >= min && value.length <= max,
  );

export const IsListOfCodes = (min: number, max: number): PropertyDecorator =>
  all(
    hasSize(min, max),
    rule(
      'codes',
      'write codes of questions',
      (value) => Array.isArray(value) && value.every(isQuestionCode),
    ),
  );

export const IsListOfOptionCodes = (min: number, max: number): PropertyDecorator =>
  all(
    hasSize(min, max),
    rule(
      'codes',
      'write codes of options',
      (value) => Array.isArray(value) && value.every(isOptionCode),
    ),
  );

export const IsListOfLanguages = (min: number, max: number): PropertyDecorator =>
  all(
    hasSize(min, max),
    rule(
      'languages',
      'write each language once, as a BCP 47 tag in its usual spelling, such as "fr" or "de-AT"',
      (value) =>
        Array.isArray(value) && value.every(isLanguageTag) && new Set(value).size === value.length,
    ),
  );

function isLanguageTag(tag: unknown): boolean {
  if (typeof tag !== 'string' || tag.length > 35) return false;
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** Where a class of values begins: a number or a day. */
export const IsBound = (): PropertyDecorator =>
  rule(
    'bound',
    'write a number, or a day as year-month-day',
    (value) => Number.isFinite(value) || (typeof value === 'string' && isDay(value)),
  );

/** An object that is checked against `type`. */
export const IsObjectOf = (type: new () => object): PropertyDecorator =>
  all(
    rule('object', 'write an object', isObject),
    ValidateNested({ message: 'write an object' }),
    Type(() => type),
  );

/** A list of objects, each checked against `type`. */
export const IsListOf = (
  type: new () => object,
  { min, max }: { readonly min: number; readonly max: number },
): PropertyDecorator =>
  all(
    hasSize(min, max),
    rule(
      'objects',
      'write an object for each entry of the list',
      (value) => Array.isArray(value) && value.every(isObject),
    ),
    ValidateNested({ each: true, message: 'write an object for each entry of the list' }),
    Type(() => type),
  );
