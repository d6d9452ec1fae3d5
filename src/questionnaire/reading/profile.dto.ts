import {
  IsFlag,
  IsListOf,
  IsLocalised,
  IsOptionCode,
  IsQuestionCode,
  IsWholeNumber,
  MayBeAbsent,
} from './rules.js';

const MAX_HEADCOUNT = 10_000_000;

export class ProfileGroupDto {
  @IsOptionCode() code!: unknown;
  @IsLocalised() label!: unknown;
  @MayBeAbsent() @IsOptionCode() parent?: unknown;
}

export class ProfileOptionDto {
  @IsOptionCode() code!: unknown;
  @IsLocalised() label!: unknown;
  @MayBeAbsent() @IsOptionCode() parent?: unknown;
  @MayBeAbsent() @IsWholeNumber(0, MAX_HEADCOUNT) headcount?: unknown;
}

export class ProfileQuestionDto {
  @IsQuestionCode() code!: unknown;
  @IsLocalised() title!: unknown;
  @MayBeAbsent() @IsLocalised() help?: unknown;
  @MayBeAbsent() @IsListOf(ProfileGroupDto, { min: 0, max: 100 }) groups?: unknown;
  @IsListOf(ProfileOptionDto, { min: 2, max: 200 }) options!: unknown;
  @MayBeAbsent() @IsFlag() ordered?: unknown;
}
