import { IsOptional, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { Transform } from 'class-transformer';
import { listOf } from '../../web/index.js';
import { MOST_COUNCIL_FILE } from '../files/read-council-file.js';

const LONGEST_OUTSIDE = 80;

const isOutside = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (text) => typeof text === 'string' && text.trim().length <= LONGEST_OUTSIDE,
  );

export class CouncilFileDto {
  @IsString()
  @MaxLength(MOST_COUNCIL_FILE + 1)
  file!: string;
}

export class NewListDto {
  /** Ids of cards, in the order of the page: seat 1 first. */
  @Transform(({ value }) => listOf(value))
  @Matches(/^[0-9a-f]{64}$/, { each: true })
  cards: string[] = [];

  @Matches(/^[2-9]$/)
  needed!: string;

  /** By card: where somebody comes from who is no member of the council. */
  @IsOptional()
  @ValidateBy({ name: 'outside', validator: { validate: isOutside } })
  outside: Readonly<Record<string, string>> = {};
}
