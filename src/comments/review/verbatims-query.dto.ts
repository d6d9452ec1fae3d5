import { IsIn, IsOptional, Matches } from 'class-validator';

export class VerbatimsQueryDto {
  @IsOptional()
  @Matches(/^[1-9]\d{0,4}$/)
  page?: string;

  @IsOptional()
  @IsIn(['yes'])
  saved?: string;
}
