import { Matches, MaxLength } from 'class-validator';

const LONGEST = 2000;

export class ConfirmationDto {
  /** A page of ours: an address of another server begins otherwise. */
  @Matches(/^\/(account|admin|rep)(\/[\w./?=&%-]*)?$/)
  @MaxLength(LONGEST)
  to!: string;
}
