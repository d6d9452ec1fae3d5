import { IsString, MaxLength } from 'class-validator';

export class OpeningDto {
  @IsString()
  @MaxLength(100)
  confirmation: string;
}
