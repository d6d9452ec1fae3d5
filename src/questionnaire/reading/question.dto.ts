import { QUESTION_TYPES } from '../questionnaire.js';
import {
  IsFiniteNumber,
  IsFlag,
  IsListOf,
  IsLocalised,
  IsNotSupported,
  IsOneOf,
  IsOptionCode,
  IsQuestionCode,
  IsWholeNumber,
  MayBeAbsent,
} from './rules.js';

/** Longest text that a respondent may be allowed; short texts say less about their writer. */
const MAX_TEXT_LENGTH = 5000;

export class AnswerOptionDto {
  @IsOptionCode() code!: unknown;
  @IsLocalised() label!: unknown;
  @MayBeAbsent() @IsWholeNumber(0, 100) score?: unknown;
}

export class MatrixRowDto {
  @IsOptionCode() code!: unknown;
  @IsLocalised() label!: unknown;
}

/** What any question may hold; which type needs what is in check-question-types.ts. */
export class QuestionDto {
  @IsQuestionCode() code!: unknown;
  @IsOneOf(...QUESTION_TYPES) type!: unknown;
  @IsLocalised() title!: unknown;
  @MayBeAbsent() @IsLocalised() help?: unknown;
  @MayBeAbsent() @IsFlag() required?: unknown;
  @MayBeAbsent() @IsListOf(AnswerOptionDto, { min: 1, max: 60 }) options?: unknown;
  @MayBeAbsent() @IsListOf(MatrixRowDto, { min: 1, max: 30 }) rows?: unknown;
  @MayBeAbsent() @IsFiniteNumber() min?: unknown;
  @MayBeAbsent() @IsFiniteNumber() max?: unknown;
  @MayBeAbsent() @IsWholeNumber(1, MAX_TEXT_LENGTH) maxLength?: unknown;
  @MayBeAbsent() @IsFlag() sensitive?: unknown;
  @MayBeAbsent() @IsOneOf('up', 'down') direction?: unknown;
  @IsNotSupported(
    'remove this condition: questions that depend on other answers cannot be shown yet, so ask the question of everybody with a "not concerned" option',
  )
  showIf?: unknown;
}
