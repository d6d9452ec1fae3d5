import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Five hundred figures with long words fit in it. */
const MOST_LETTERS = 2 * 1024 * 1024;

export class ReferencesFileDto {
  /** The text of the uploaded file. */
  @IsOptional()
  @IsString()
  @MaxLength(MOST_LETTERS)
  file?: string;
}

export class ReferencesChoiceDto {
  /** Places of figures in the file, from 0. */
  @IsOptional()
  @Matches(/^(0|[1-9]\d{0,2})$/, { each: true })
  pick?: string | string[];
}

export class ReferencesRemovalDto {
  @IsIn(['yes'])
  confirm!: 'yes';
}
