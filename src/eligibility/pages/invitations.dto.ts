import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** What one form may carry is limited by the size of a request. */
const LONGEST_LIST = 300_000;

export class SurveyParams {
  @Matches(/^[0-9a-f]{32}$/)
  id!: string;
}

export class HashesDto {
  @IsString()
  @MaxLength(LONGEST_LIST)
  hashes!: string;

  /** How many there are, or nothing. */
  @IsOptional()
  @Matches(/^\d{0,6}$/)
  count?: string;
}

export class AddressesDto {
  @IsString()
  @MaxLength(LONGEST_LIST)
  addresses!: string;
}
