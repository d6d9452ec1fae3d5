import { Type } from 'class-transformer';
import { ArrayMaxSize, Equals, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { LocalisedText } from '../../common/index.js';
import { COUNCIL_TASKS, OPTION_ROLES } from '../../questionnaire/index.js';
import {
  IsBoundOrBlank,
  IsCodeList,
  IsCodeOrBlank,
  IsCountOrBlank,
  IsLabels,
  IsLines,
  IsNumberOrBlank,
  IsQuestionCode,
  IsTexts,
} from '../forms/form-rules.js';
import { USUAL_SCALES } from '../../questionnaire/index.js';

/** Options of the largest question, and the empty rows below them. */
const MAX_ROWS = 410;
export const SIDES = ['', 'good', 'bad'] as const;
export type SideChoice = (typeof SIDES)[number];

const IsRows = (type: () => new () => object): PropertyDecorator => {
  const rules = [
    IsOptional(),
    IsArray(),
    ArrayMaxSize(MAX_ROWS),
    ValidateNested({ each: true }),
    Type(type),
  ];
  return (target, property) => rules.forEach((rule) => rule(target, property));
};

export class LabelledRowDto {
  @IsCodeOrBlank() code!: string;
  @IsLabels() label!: LocalisedText;
}

export class OptionRowDto extends LabelledRowDto {
  @IsOptional() @IsCountOrBlank() score?: string;
  @IsOptional() @IsIn(['', ...OPTION_ROLES]) role?: string;
  @IsOptional() @IsIn(SIDES) side?: SideChoice;
}

export class ClassRowDto extends LabelledRowDto {
  @IsBoundOrBlank() from!: string;
  @IsOptional() @IsIn(SIDES) side?: SideChoice;
}

export class AspectRowDto extends LabelledRowDto {
  @IsRows(() => OptionRowDto) options?: OptionRowDto[];
  @IsOptional() @IsLines() lines?: string;
  @IsOptional() @IsIn(['', ...USUAL_SCALES]) scale?: string;
}

export class EndsDto {
  @IsLabels() low!: LocalisedText;
  @IsLabels() high!: LocalisedText;
}

/** Every field that the form of any question may have; its kind says which of them are read. */
export class QuestionDto {
  @IsQuestionCode() code!: string;
  @IsTexts() title!: LocalisedText;
  @IsTexts() help!: LocalisedText;
  @IsOptional() @Equals('yes') required?: 'yes';
  @IsRows(() => OptionRowDto) options?: OptionRowDto[];
  @IsOptional() @IsLines() optionLines?: string;
  @IsOptional() @IsIn(['', ...USUAL_SCALES]) scale?: string;
  @IsRows(() => LabelledRowDto) rows?: LabelledRowDto[];
  @IsOptional() @IsLines() rowLines?: string;
  @IsRows(() => AspectRowDto) aspects?: AspectRowDto[];
  @IsRows(() => ClassRowDto) classes?: ClassRowDto[];
  @IsOptional() @IsLines() classLines?: string;
  @IsOptional() @IsNumberOrBlank() min?: string;
  @IsOptional() @IsNumberOrBlank() max?: string;
  @IsOptional() @IsCountOrBlank() among?: string;
  @IsOptional() @IsCountOrBlank() maxLength?: string;
  @IsOptional() @ValidateNested() @Type(() => EndsDto) ends?: EndsDto;
  @IsOptional() @Equals('yes') oneLine?: 'yes';
  @IsOptional() @Equals('yes') search?: 'yes';
  @IsOptional() @IsCodeList() unfavourable?: string | string[];
  @IsOptional() @IsCodeList() favourable?: string | string[];
  @IsOptional() @Equals('yes') sensitive?: 'yes';
  @IsOptional() @IsIn(['none', 'up', 'down']) direction?: 'none' | 'up' | 'down';
  @IsOptional() @IsIn(['', ...COUNCIL_TASKS]) task?: string;
}
