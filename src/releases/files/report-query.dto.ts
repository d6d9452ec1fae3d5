import { IsIn, IsOptional } from 'class-validator';
import { LANGUAGES, type Language } from '../../web/index.js';

export class ReportQueryDto {
  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: Language;
}
