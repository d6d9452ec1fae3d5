import type { Form, SystemRow, Term } from './rows.js';

/** An unknown whose value follows from published numbers, one after the other. */
export interface Known {
  readonly value: number;
  /** Published numbers that say why it is no less, and why it is no more. */
  atLeast(): readonly Term[];
  atMost(): readonly Term[];
}

export type KnownValues = ReadonlyMap<number, Known>;

/** What the known unknowns of a form add up to. */
export function knownPartOf(form: Form, known: KnownValues): number {
  let sum = 0;
  for (const [unknown, factor] of form) sum += factor * (known.get(unknown)?.value ?? 0);
  return sum;
}

/** Why `factor` times a known value is no less than it is. */
export const reasonFor = (known: Known, factor: number): readonly Term[] =>
  times(factor > 0 ? known.atLeast() : known.atMost(), factor);

const times = (terms: readonly Term[], by: number): readonly Term[] =>
  terms.map(({ factor, fact }) => ({ factor: factor * by, fact }));

/**
 * Adds what follows at once: the last open part of a sum, and every part of a sum that leaves
 * nothing over. Attackers do this by hand; it also cuts the rest into blocks. Rows with
 * other factors than 1 and −1 are left to the solver.
 */
export function deduce(known: Map<number, Known>, rows: readonly SystemRow[]): void {
  const rowsOf = new Map<number, SystemRow[]>();
  for (const row of rows) {
    if (!isPlain(row)) continue;
    for (const unknown of row.form.keys()) {
      const list = rowsOf.get(unknown);
      if (list) list.push(row);
      else rowsOf.set(unknown, [row]);
    }
  }
  const waiting = new Set(rows.filter(isPlain));
  for (const row of waiting) {
    waiting.delete(row);
    for (const [unknown, found] of deductionsFrom(row, known)) {
      known.set(unknown, found);
      for (const other of rowsOf.get(unknown)!) if (other !== row) waiting.add(other);
    }
  }
}

/** Whether a row only adds and subtracts. */
export const isPlain = ({ form }: SystemRow): boolean =>
  [...form.values()].every((factor) => Math.abs(factor) === 1);

function deductionsFrom(row: SystemRow, known: KnownValues): readonly (readonly [number, Known])[] {
  const { form, lower, upper, because } = row;
  const open = [...form].filter(([unknown]) => !known.has(unknown));
  if (open.length === 0) return [];
  const parts = [...form].flatMap(([unknown, factor]) => {
    const part = known.get(unknown);
    return part ? [{ part, factor }] : [];
  });
  const rest = parts.reduce((sum, { part, factor }) => sum + factor * part.value, 0);
  // The row solved for an open unknown; other open ones could only make it less.
  const reasons = (sign: number, sense: 'atLeast' | 'atMost') => (): readonly Term[] => [
    ...times(because, sign),
    ...parts.flatMap(({ part, factor }) => {
      const share = -sign * factor;
      const isLeast = (sense === 'atLeast') === share > 0;
      return times(isLeast ? part.atLeast() : part.atMost(), share);
    }),
  ];
  const isFull =
    (rest === upper && open.every(([, factor]) => factor > 0)) ||
    (rest === lower && open.every(([, factor]) => factor < 0));
  if (isFull) {
    return open.map(([unknown, factor]) => [
      unknown,
      { value: 0, atLeast: () => [], atMost: reasons(factor, 'atMost') },
    ]);
  }
  if (lower !== upper || open.length > 1) return [];
  const [unknown, factor] = open[0]!;
  return [
    [
      unknown,
      {
        value: (lower - rest) / factor,
        atLeast: reasons(factor, 'atLeast'),
        atMost: reasons(factor, 'atMost'),
      },
    ],
  ];
}
