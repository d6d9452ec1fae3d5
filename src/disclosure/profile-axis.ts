import type { ProfileQuestion } from '../questionnaire/index.js';

/**
 * One direction of a table. Its atoms are the finest groups there are: the options, then, last,
 * those who gave no answer.
 */
export interface Axis {
  readonly code: string;
  readonly atoms: number;
  /** Codes of the options, and the group that each stands in directly. */
  readonly options: readonly string[];
  readonly parents: readonly (string | undefined)[];
  /** Whether the options stand in an order, so that only neighbours share a row. */
  readonly isOrdered: boolean;
}

/** The axis of a profile question. */
export const axisOf = ({ code, options, ordered = false }: ProfileQuestion): Axis => ({
  code,
  atoms: options.length + 1,
  options: options.map((option) => option.code),
  parents: options.map((option) => option.parent),
  isOrdered: ordered,
});
