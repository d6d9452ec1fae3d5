import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { LocalisedText } from '../../common/index.js';
import { QUESTION_KINDS, type QuestionKind } from '../draft/blank-question.js';
import {
  IsCode,
  IsCodeOrBlank,
  IsCountOrBlank,
  IsLabels,
  IsLanguageList,
  IsQuestionCode,
  IsTexts,
  IsTitle,
} from './form-rules.js';

const MAX_ROWS = 260;

export class NewQuestionnaireDto {
  @IsTitle()
  title!: string;

  @IsCode()
  code!: string;

  @IsLanguageList()
  languages!: string;
}

export class GeneralDto {
  @IsCode()
  code!: string;

  @IsLanguageList()
  languages!: string;

  @IsTexts()
  title!: LocalisedText;

  @IsTexts()
  intro!: LocalisedText;
}

export class SectionDto {
  @IsTexts()
  title!: LocalisedText;

  @IsTexts()
  intro!: LocalisedText;
}

export class AddQuestionDto {
  @IsIn(QUESTION_KINDS)
  kind!: QuestionKind;
}

export class MoveDto {
  @IsIn(['up', 'down'])
  direction!: 'up' | 'down';
}

/** A form of one button; the field says that the button was meant. */
export class ConfirmDto {
  @Equals('yes')
  confirm!: 'yes';
}

export class OptionRowDto {
  @IsCodeOrBlank()
  code!: string;

  @IsLabels()
  label!: LocalisedText;

  /** Beside the scale: no score. */
  @IsOptional()
  @Equals('yes')
  beside?: 'yes';
}

export class QuestionDto {
  @IsQuestionCode()
  code!: string;

  @IsTexts()
  title!: LocalisedText;

  @IsTexts()
  help!: LocalisedText;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @ValidateNested({ each: true })
  @Type(() => OptionRowDto)
  options?: OptionRowDto[];

  @IsOptional()
  @Equals('yes')
  required?: 'yes';

  @IsOptional()
  @Equals('yes')
  sensitive?: 'yes';

  @IsIn(['none', 'up', 'down'])
  direction!: 'none' | 'up' | 'down';

  @IsOptional()
  @IsCountOrBlank()
  min?: string;

  @IsOptional()
  @IsCountOrBlank()
  max?: string;

  @IsOptional()
  @IsCountOrBlank()
  maxLength?: string;
}

export class GroupRowDto {
  @IsCodeOrBlank()
  code!: string;

  @IsLabels()
  label!: LocalisedText;

  @IsCodeOrBlank()
  parent!: string;
}

export class ProfileOptionRowDto extends GroupRowDto {
  @IsCountOrBlank()
  headcount!: string;
}

export class ProfileQuestionDto {
  @IsQuestionCode()
  code!: string;

  @IsTexts()
  title!: LocalisedText;

  @IsTexts()
  help!: LocalisedText;

  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @ValidateNested({ each: true })
  @Type(() => ProfileOptionRowDto)
  options!: ProfileOptionRowDto[];

  @IsArray()
  @ArrayMaxSize(MAX_ROWS)
  @ValidateNested({ each: true })
  @Type(() => GroupRowDto)
  groups!: GroupRowDto[];
}

export class FileDto {
  @IsString()
  @MaxLength(240_000)
  content!: string;
}
