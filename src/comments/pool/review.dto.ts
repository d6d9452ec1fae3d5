import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Transform } from 'class-transformer';
import { cleanText } from '../collecting/clean-text.js';

/** What a rep decided about one comment. */
export class ReviewDto {
  /** The text as it may be printed; longer than any comment, since redaction adds marks. */
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) : value,
  )
  @IsString()
  @IsNotEmpty()
  @MaxLength(5000)
  redacted: string;

  /** Code of a section, or nothing. */
  @IsString()
  @MaxLength(100)
  theme: string;

  @IsOptional()
  @IsIn(['yes'])
  chosen?: string;
}
