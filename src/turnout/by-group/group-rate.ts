import type { Interval } from '../../disclosure/index.js';

/** How many of a group took part: a rate, or a band that includes everybody (rule D9). */
export interface GroupRate {
  readonly label: string;
  readonly headcount: number;
  readonly responses: Interval;
}
