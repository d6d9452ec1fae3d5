import { IsOptional, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { Transform } from 'class-transformer';
import { isHolderName } from '../../holders/index.js';
import { listOf } from '../../web/index.js';
import { MOST_COUNCIL_FILE } from '../files/read-council-file.js';

/** As a list may name it: one spelling, with single spaces. */
export const outsideOf = (typed: unknown): string =>
  typeof typed === 'string' ? typed.normalize('NFC').trim().replace(/\s+/gu, ' ') : '';

/** Nothing, or what the devices that read the list take. */
export const isOutside = (text: string): boolean => text === '' || isHolderName(text);

const areOutside = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string' && isOutside(outsideOf(text)));

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
  @ValidateBy({ name: 'outside', validator: { validate: areOutside } })
  outside: Readonly<Record<string, string>> = {};
}
