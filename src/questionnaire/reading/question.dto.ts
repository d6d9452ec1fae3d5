import { Allow } from 'class-validator';
import { QUESTION_TYPES } from '../kinds/index.js';
import { COUNCIL_TASKS, OPTION_ROLES } from '../question.js';
import {
  IsBound,
  IsFiniteNumber,
  IsFlag,
  IsListOf,
  IsListOfOptionCodes,
  IsLocalised,
  IsOneOf,
  IsOptionCode,
  IsObjectOf,
  IsQuestionCode,
  IsWholeNumber,
  MayBeAbsent,
} from './rules.js';

/** Of any question; its kind may allow fewer. */
const MAX_OPTIONS = 400;
/** Longest text that a respondent may be allowed; short texts say less about their writer. */
const MAX_TEXT_LENGTH = 5000;

export class AnswerOptionDto {
  @IsOptionCode() code!: unknown;
  @IsLocalised() label!: unknown;
  @MayBeAbsent() @IsWholeNumber(0, 100) score?: unknown;
  @MayBeAbsent() @IsOneOf(...OPTION_ROLES) role?: unknown;
}

export class MatrixRowDto {
  @IsOptionCode() code!: unknown;
  @IsLocalised() label!: unknown;
}

export class AspectDto {
  @IsOptionCode() code!: unknown;
  @IsLocalised() label!: unknown;
  @IsListOf(AnswerOptionDto, { min: 1, max: MAX_OPTIONS }) options!: unknown;
  @MayBeAbsent() @IsListOfOptionCodes(0, MAX_OPTIONS) unfavourable?: unknown;
  @MayBeAbsent() @IsListOfOptionCodes(0, MAX_OPTIONS) favourable?: unknown;
}

export class ValueClassDto {
  @IsOptionCode() code!: unknown;
  @IsLocalised() label!: unknown;
  @MayBeAbsent() @IsBound() from?: unknown;
}

export class RatingEndsDto {
  @IsLocalised() low!: unknown;
  @IsLocalised() high!: unknown;
}

/** What any question may hold; its kind says which of it a question of its type needs. */
export class QuestionDto {
  @IsQuestionCode() code!: unknown;
  @IsOneOf(...QUESTION_TYPES) type!: unknown;
  @IsLocalised() title!: unknown;
  @MayBeAbsent() @IsLocalised() help?: unknown;
  @MayBeAbsent() @IsFlag() required?: unknown;
  @MayBeAbsent() @IsListOf(AnswerOptionDto, { min: 1, max: MAX_OPTIONS }) options?: unknown;
  @MayBeAbsent() @IsListOf(MatrixRowDto, { min: 1, max: 30 }) rows?: unknown;
  @MayBeAbsent() @IsListOf(AspectDto, { min: 1, max: 10 }) aspects?: unknown;
  @MayBeAbsent() @IsFiniteNumber() min?: unknown;
  @MayBeAbsent() @IsFiniteNumber() max?: unknown;
  @MayBeAbsent() @IsObjectOf(RatingEndsDto) ends?: unknown;
  @MayBeAbsent() @IsWholeNumber(1, MAX_TEXT_LENGTH) maxLength?: unknown;
  @MayBeAbsent() @IsFlag() oneLine?: unknown;
  @MayBeAbsent() @IsFlag() search?: unknown;
  @MayBeAbsent() @IsListOf(ValueClassDto, { min: 1, max: MAX_OPTIONS }) classes?: unknown;
  @MayBeAbsent() @IsWholeNumber(1, MAX_OPTIONS) among?: unknown;
  @MayBeAbsent() @IsFlag() sensitive?: unknown;
  @MayBeAbsent() @IsOneOf('up', 'down') direction?: unknown;
  @MayBeAbsent() @IsListOfOptionCodes(0, MAX_OPTIONS) unfavourable?: unknown;
  @MayBeAbsent() @IsListOfOptionCodes(0, MAX_OPTIONS) favourable?: unknown;
  @MayBeAbsent() @IsOneOf(...COUNCIL_TASKS) task?: unknown;
  /** Its form is checked where it is walked through, in check-condition-form.ts. */
  @Allow() showIf?: unknown;
}
