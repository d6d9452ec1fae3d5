import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** A body may be little longer. */
const MOST_TEXT = 200_000;

export class FormDraftDto {
  /** An address below a questionnaire's, and not that of the form that takes a file (decision 71). */
  @Matches(/^\/admin\/questionnaires\/[0-9a-f]{32}\/(?!file(?:[/?]|$))[\w/?=&-]{1,250}$/)
  form!: string;

  @IsIn(['look', 'keep', 'drop'])
  step!: 'look' | 'keep' | 'drop';

  /** As JSON: pairs of names and values. */
  @IsOptional()
  @IsString()
  @MaxLength(MOST_TEXT)
  entries?: string;
}
