import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** A body may be little longer. */
const MOST_TEXT = 200_000;

export class FormDraftDto {
  /** A form about a questionnaire; no other is kept here (decision 71). */
  @Matches(/^\/admin\/questionnaires\/[0-9a-f]{32}\/[\w/?=&-]{1,250}$/)
  form!: string;

  @IsIn(['look', 'keep', 'drop'])
  step!: 'look' | 'keep' | 'drop';

  /** As JSON: pairs of names and values. */
  @IsOptional()
  @IsString()
  @MaxLength(MOST_TEXT)
  entries?: string;
}
