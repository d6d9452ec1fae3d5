import { IsIn, IsOptional, Matches } from 'class-validator';
import { TRAIL_KINDS } from '../kinds.js';

const ID = /^([0-9a-f]{32})?$/;

/** What of the trail is looked for; a form sends what is not chosen as an empty text. */
export class TrailQuery {
  @IsOptional()
  @IsIn([...TRAIL_KINDS, ''])
  kind = '';

  @IsOptional()
  @Matches(ID)
  survey = '';

  @IsOptional()
  @Matches(ID)
  account = '';

  @IsOptional()
  @Matches(/^\d{1,9}$/)
  before?: string;
}
