import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Transform } from 'class-transformer';
import { cleanText } from '../collecting/clean-text.js';

/** Of a printed version: more than any comment has, since redaction adds marks. */
export const MOST_CHARACTERS = 5000;

/** What a rep decided about one comment. */
export class ReviewDto {
  /** The text as it may be printed. */
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) : value,
  )
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_CHARACTERS)
  redacted: string;

  /** Code of a section, or nothing. */
  @IsString()
  @MaxLength(100)
  theme: string;

  @IsOptional()
  @IsIn(['yes'])
  chosen?: string;
}
