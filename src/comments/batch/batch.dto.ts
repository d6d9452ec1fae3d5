import { IsIn, IsOptional, Matches } from 'class-validator';

/** What is to be of many comments at once. */
export const BATCH_ACTS = ['theme', 'choose', 'leave'] as const;

export class BatchDto {
  /** The ticked ones, or all that the filter lists. */
  @IsIn(['ticked', 'listed'])
  of!: 'ticked' | 'listed';

  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/, { each: true })
  pick?: string | string[];

  @IsIn(BATCH_ACTS)
  act!: (typeof BATCH_ACTS)[number];

  /** Code of a section, or nothing. */
  @Matches(/^[\w-]{0,80}$/)
  theme!: string;
}

export class LotDto {
  @Matches(/^[\w.-]{1,100}$/)
  question!: string;

  @Matches(/^\d{1,4}$/)
  count!: string;

  /** Chosen comments that the lot does not put first are left out. */
  @IsOptional()
  @IsIn(['yes'])
  replace?: 'yes';
}
