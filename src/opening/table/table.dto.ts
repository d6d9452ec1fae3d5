import { IsString, MaxLength } from 'class-validator';

/** As large as the body that may bring both. */
const MOST = 8 * 1024 * 1024;

export class TableReleaseDto {
  @IsString()
  @MaxLength(MOST)
  release!: string;

  @IsString()
  @MaxLength(MOST)
  minutes!: string;
}
