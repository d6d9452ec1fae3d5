import { IsString, MaxLength } from 'class-validator';

/** Nine signatures and a reason are a small part of it. */
const MOST_DECISION = 16 * 1024;

export class DecisionDto {
  @IsString()
  @MaxLength(MOST_DECISION)
  decision!: string;
}
