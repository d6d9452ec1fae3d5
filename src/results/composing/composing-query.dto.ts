import { IsOptional, MaxLength } from 'class-validator';
import { ChaptersQueryDto } from '../files/report-query.dto.js';

/** What was chosen so far, and the button that was pressed, by the chapter that it moves. */
export class ComposingQueryDto extends ChaptersQueryDto {
  @IsOptional()
  @MaxLength(40)
  up?: string;

  @IsOptional()
  @MaxLength(40)
  down?: string;
}
