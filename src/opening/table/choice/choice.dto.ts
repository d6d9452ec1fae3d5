import { IsString, MaxLength } from 'class-validator';

/** As large as the body that may bring it. */
const MOST = 8 * 1024 * 1024;

export class ChoiceDto {
  @IsString()
  @MaxLength(MOST)
  choice!: string;
}
