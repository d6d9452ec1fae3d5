import { IsIn, IsOptional } from 'class-validator';
import { type Edition, EDITIONS } from '../../reports/index.js';
import { LANGUAGES, type Language } from '../../web/index.js';

export class ReportQueryDto {
  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: Language;

  @IsOptional()
  @IsIn(EDITIONS)
  edition?: Edition;

  /** Words beside the codes of a table. */
  @IsOptional()
  @IsIn(['on'])
  labels?: 'on';
}
