import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  Validate,
  ValidatorConstraint,
  type ValidationArguments,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isDay } from './definition.js';
import { optionsOf, takesMany } from './options-of.js';
import {
  type ProfileQuestion,
  type Question,
  type Questionnaire,
  questionsOf,
} from './questionnaire.js';
import { hasHostileCharacters } from './text-rules.js';

export const DEFAULT_MAX_LENGTH = 600;

type ResponseClass = new () => object;

@ValidatorConstraint({ name: 'cleanText' })
class CleanText implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && !hasHostileCharacters(value);
  }
}

@ValidatorConstraint({ name: 'calendarDay' })
class CalendarDay implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isDay(value);
  }
}

@ValidatorConstraint({ name: 'numberWithin' })
class NumberWithin implements ValidatorConstraintInterface {
  validate(value: unknown, args: ValidationArguments): boolean {
    const [min, max] = args.constraints as [number, number];
    if (typeof value !== 'string' || !/^-?\d{1,9}([.,]\d{1,3})?$/.test(value)) return false;
    const number = Number(value.replace(',', '.'));
    return number >= min && number <= max;
  }
}

const classes = new WeakMap<Questionnaire, ResponseClass>();

/**
 * A class with one validated property per question and profile question of a questionnaire, made
 * once for each. A property that it does not name is refused by `forbidNonWhitelisted`.
 */
export function responseClassFor(questionnaire: Questionnaire): ResponseClass {
  const known = classes.get(questionnaire);
  if (known) return known;
  const made = class {};
  for (const profile of questionnaire.profile) decorateProfile(made.prototype, profile);
  for (const question of questionsOf(questionnaire)) decorateQuestion(made.prototype, question);
  classes.set(questionnaire, made);
  return made;
}

function decorateProfile(prototype: object, { code, options }: ProfileQuestion): void {
  IsOptional()(prototype, code);
  IsIn(options.map((option) => option.code))(prototype, code);
}

function decorateQuestion(prototype: object, question: Question): void {
  const { code } = question;
  if (question.type === 'info') return;
  if (!question.required) IsOptional()(prototype, code);
  for (const decorate of rulesOf(question)) decorate(prototype, code);
}

function rulesOf(question: Question): readonly PropertyDecorator[] {
  const codes = optionsOf(question).map((option) => option.code);
  if (takesMany(question)) {
    const { min, max = codes.length } = question;
    return [
      IsArray(),
      ArrayUnique(),
      ArrayMaxSize(max),
      ...(min === undefined ? [] : [ArrayMinSize(min)]),
      IsIn(codes, { each: true }),
    ];
  }
  if (codes.length > 0) return [IsIn(codes)];
  if (question.type === 'number') {
    return [Validate(NumberWithin, [question.min ?? 0, question.max ?? 1_000_000])];
  }
  if (question.type === 'date') return [Validate(CalendarDay)];
  return [IsString(), MaxLength(question.maxLength ?? DEFAULT_MAX_LENGTH), Validate(CleanText)];
}
