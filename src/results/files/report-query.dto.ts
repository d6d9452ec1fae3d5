import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Edition, EDITIONS } from '../../reports/index.js';
import { LANGUAGES, type Language } from '../../web/index.js';

const MOST_CHAPTERS = 500;

/** Which chapters in which language. */
export class ChaptersQueryDto {
  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: Language;

  /** Names of chapters in their order; a place that was left empty has none. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }): unknown =>
    Array.isArray(value) ? (value as readonly unknown[]) : [value],
  )
  @ArrayMaxSize(MOST_CHAPTERS)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  chapters?: string[];
}

export class ReportQueryDto extends ChaptersQueryDto {
  @IsOptional()
  @IsIn(EDITIONS)
  edition?: Edition;

  /** Words beside the codes of a table. */
  @IsOptional()
  @IsIn(['on'])
  labels?: 'on';
}
