/**
 * What must have been answered before for a question or a section to be asked. "Hide where" is
 * `not`. An earlier question that was left out, or not asked itself, holds no option: `in` is false
 * of it, so that `not` shows.
 */
export type Condition =
  | {
      /** Code of an earlier closed question. */
      readonly question: string;
      /** It holds one of these: option codes, or `row:option` of a matrix. */
      readonly in: readonly string[];
    }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** A condition that looks at one question. */
export type ConditionLeaf = Extract<Condition, { readonly question: string }>;
