import { IsIn, IsOptional, Matches } from 'class-validator';

export class VerbatimsQueryDto {
  @IsOptional()
  @Matches(/^[1-9]\d{0,4}$/)
  page?: string;

  /** Which comments: a name, or a theme by its code. */
  @IsOptional()
  @Matches(/^[\w-]{1,80}$/)
  show?: string;

  @IsOptional()
  @IsIn(['yes'])
  saved?: string;
}
