import type { ProfileQuestion } from '../questionnaire.js';
import type { AgreedMerge } from '../survey-definition.js';

/** Options of a profile question that stand in one row. */
export interface MergedRow {
  /** Codes, in the order of the questionnaire. */
  readonly options: readonly string[];
  /** The group above them. */
  readonly parent: string | undefined;
  /** People employed there. */
  readonly headcount: number;
}

/** The rows of a profile question under the merges; null unless every option has a headcount. */
export function mergedRows(
  { code, options }: ProfileQuestion,
  merges: readonly AgreedMerge[],
): readonly MergedRow[] | null {
  if (options.length === 0 || options.some(({ headcount }) => headcount === undefined)) return null;
  const own = merges.filter(({ profile }) => profile === code);
  const rows = new Map<string, MergedRow>();
  for (const { code: option, parent, headcount = 0 } of options) {
    const merge = own.find((one) => one.options.includes(option));
    const key = merge?.options[0] ?? option;
    const row = rows.get(key);
    rows.set(key, {
      options: [...(row?.options ?? []), option],
      parent,
      headcount: (row?.headcount ?? 0) + headcount,
    });
  }
  return [...rows.values()];
}
