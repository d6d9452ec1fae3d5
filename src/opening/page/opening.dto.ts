import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';

const MOST_LINES = 20;
const MOST_MERGES = 1000;

/** A field that stands in the form once comes as a text, one that repeats as a list. */
const asList = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? [value] : value;

/** One login and one passphrase a line, in the same order. */
export class OpeningDto {
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  login: string[];

  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  passphrase: string[];

  /** Names of merges that the reps agree, such as `site|a1+a2`. */
  @IsOptional()
  @Transform(asList)
  @IsArray()
  @ArrayMaxSize(MOST_MERGES)
  @IsString({ each: true })
  @MaxLength(20_000, { each: true })
  merges?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(500)
  recovery?: string;
}
