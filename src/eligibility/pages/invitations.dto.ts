import { Equals, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { DRAWING_PHASES, type DrawingPhase } from '../storage/drawing.entity.js';

/** What one form may carry is limited by the size of a request besides. */
const LONGEST_LIST = 2_000_000;
/** Nine signatures are a small part of it. */
const MOST_DECISION = 16 * 1024;

export class HashesDto {
  @IsString()
  @MaxLength(LONGEST_LIST)
  hashes!: string;

  /** The content of a file, which is read as if it stood in the box. */
  @IsOptional()
  @IsString()
  file?: string;

  /** How many there are, or nothing. */
  @IsOptional()
  @Matches(/^\d{0,6}$/)
  count?: string;
}

/** Behind the address of a page to which a form led that was saved. */
export class SavedDto {
  @IsOptional()
  @IsIn(['yes'])
  saved?: 'yes';
}

export class DrawingDto {
  @IsIn(DRAWING_PHASES)
  phase!: DrawingPhase;

  @Matches(/^[\p{L}\p{N} ._-]{0,60}$/u)
  book!: string;

  /** The box beside what cannot be taken back. */
  @IsOptional()
  @IsIn(['yes'])
  sure?: 'yes';
}

export class AddressesDto {
  @IsString()
  @MaxLength(LONGEST_LIST)
  addresses!: string;

  /** What the list is called. */
  @IsOptional()
  @Matches(/^[^\p{C}]{0,60}$/u)
  name?: string;

  @IsOptional()
  @IsString()
  file?: string;
}

export class VoidListDto {
  @Matches(/^[0-9a-f]{16}$/)
  list!: string;

  @Equals('yes')
  confirm!: string;

  /** What two holders have signed, where they have to. */
  @IsOptional()
  @IsString()
  @MaxLength(MOST_DECISION)
  decision?: string;
}
