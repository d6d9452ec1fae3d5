import { Type } from 'class-transformer';
import { ArrayMaxSize, Equals, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IsChoiceList, IsCodeOrBlank } from '../forms/form-rules.js';

/** More lines than these nobody checks by reading. */
export const MOST_LINES = 9;

export class ConditionLineDto {
  @IsCodeOrBlank() question!: string;
  @IsOptional() @Equals('yes') negated?: 'yes';
  @IsOptional() @IsChoiceList() in?: string | string[];
}

export class ConditionDto {
  @IsOptional() @IsIn(['all', 'any']) join?: 'all' | 'any';

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => ConditionLineDto)
  lines?: ConditionLineDto[];

  /** `show` asks for the options of the questions that were chosen; nothing is saved yet. */
  @IsIn(['show', 'save', 'everybody']) step!: 'show' | 'save' | 'everybody';
}
