import { Allow } from 'class-validator';
import { QUESTIONNAIRE_SCHEMA } from '../questionnaire.js';
import { ProfileQuestionDto } from './profile.dto.js';
import { QuestionDto } from './question.dto.js';
import {
  IsExactly,
  IsListOf,
  IsListOfCodes,
  IsListOfLanguages,
  IsLocalised,
  IsOptionCode,
  IsQuestionCode,
  MayBeAbsent,
} from './rules.js';

export const MAX_QUESTIONS = 100;
/** In a file. The editor stops earlier: each more makes groups in which people are recognised. */
export const MAX_PROFILE_QUESTIONS = 6;

export class SectionDto {
  @IsQuestionCode() code!: unknown;
  @IsLocalised() title!: unknown;
  @MayBeAbsent() @IsLocalised() intro?: unknown;
  /** Its form is checked where it is walked through, in check-condition-form.ts. */
  @Allow() showIf?: unknown;
  @IsListOf(QuestionDto, { min: 0, max: MAX_QUESTIONS }) questions!: unknown;
}

export class ClaimDto {
  @IsOptionCode() code!: unknown;
  @IsLocalised() statement!: unknown;
  @IsLocalised() source!: unknown;
  @MayBeAbsent() @IsLocalised() scope?: unknown;
  @IsListOfCodes(1, MAX_QUESTIONS) questions!: unknown;
}

export class DemandDto {
  @IsOptionCode() code!: unknown;
  @IsLocalised() text!: unknown;
  @MayBeAbsent() @IsLocalised() addressee?: unknown;
  @MayBeAbsent() @IsLocalised() basis?: unknown;
  @MayBeAbsent() @IsListOfCodes(0, MAX_QUESTIONS) questions?: unknown;
}

export class QuestionnaireDto {
  @IsExactly(QUESTIONNAIRE_SCHEMA) schema!: unknown;
  @IsOptionCode() code!: unknown;
  @IsListOfLanguages(1, 30) languages!: unknown;
  @IsLocalised() title!: unknown;
  @MayBeAbsent() @IsLocalised() intro?: unknown;
  @IsListOf(ProfileQuestionDto, { min: 0, max: MAX_PROFILE_QUESTIONS }) profile!: unknown;
  @IsListOf(SectionDto, { min: 0, max: 50 }) sections!: unknown;
  @MayBeAbsent() @IsListOf(ClaimDto, { min: 0, max: 50 }) claims?: unknown;
  @MayBeAbsent() @IsListOf(DemandDto, { min: 0, max: 50 }) demands?: unknown;
}
