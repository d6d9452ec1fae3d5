/** lower ≤ Σ coefficient · variable ≤ upper. Every variable is a count of people, so at least 0. */
export interface ModelRow {
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A linear function of the variables. */
export interface Terms {
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
}

/** Everything an attacker knows about the counts, and, for the judge only, what they truly are. */
export interface AttackModel {
  readonly size: number;
  readonly rows: readonly ModelRow[];
  readonly truth: Int32Array;
}

export const plainTerms = (variables: readonly number[]): Terms => ({
  variables,
  coefficients: variables.map(() => 1),
});

export function valueAt({ variables, coefficients }: Terms, at: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < variables.length; i++) sum += coefficients[i]! * at[variables[i]!]!;
  return sum;
}

/** Rows that a table breaks; none for the truth, unless the release states wrong figures. */
export const brokenRows = (rows: readonly ModelRow[], at: ArrayLike<number>): readonly ModelRow[] =>
  rows.filter((row) => {
    const value = valueAt(row, at);
    return value < row.lower - 1e-9 || value > row.upper + 1e-9;
  });

/** Whether the published figures are those of the true responses. */
export const isTruthful = (model: AttackModel): boolean =>
  brokenRows(model.rows, model.truth).length === 0;
