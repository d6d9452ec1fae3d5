import type { Effort } from './effort.js';
import type { FreeMoves } from './free-cells.js';
import type { Problem } from './problem.js';
import { at, NOTHING, plus, type Sparse, unit } from './sparse.js';

/** Arithmetic is done modulo a prime below 2^26, so that every product is exact. */
const PRIME = 67_108_859;

/** Multipliers of a derivation are fractions of these; another denominator is not looked for. */
const DENOMINATORS = [1, 2, 3, 4, 6, 12];
const LARGEST_MULTIPLIER = 10_000;

/** After every row. */
const END = Number.POSITIVE_INFINITY;

export interface Elimination {
  /** Columns of candidates that had to stay withheld. */
  readonly hidden: ReadonlySet<number>;
  /** Sets of candidates, of each of which at least one must be withheld: proven in whole numbers. */
  readonly needed: readonly (readonly number[])[];
}

/**
 * Publishes one candidate after the other, in the given order, unless a primary could then be
 * computed: Gaussian elimination, as in Langsrud's GaussSuppression. Knows nothing of ranges. Each
 * refusal is a derivation of a primary from candidates, so one of these must be withheld in any
 * pattern whatever.
 */
export function eliminate(
  problem: Problem,
  { moves, rest }: FreeMoves,
  order: readonly number[],
  effort: Effort,
): Elimination {
  const { candidates, primaries } = problem;
  const columns = new Columns(effort);
  rest.forEach((sum, position) => columns.add(-1 - position, modulo(sum)));
  for (const column of order) columns.add(column, modulo(moves[candidates[column]!]!));
  const first = candidates.length;
  primaries.forEach((cell, position) => columns.add(first + position, modulo(moves[cell]!)));

  rest.forEach((_, position) => columns.publish(-1 - position));
  const isExposable = (id: number): boolean => id >= first && columns.current(id).rows.length > 0;
  const hidden = new Set<number>();
  const needed: (readonly number[])[] = [];
  for (const column of order) {
    const exposed = columns.parallelTo(column, isExposable);
    if (exposed.length === 0) {
      columns.publish(column);
      continue;
    }
    hidden.add(column);
    const derivations = exposed.flatMap((id) => {
      const parts = columns.derivation(id, column);
      const target = moves[primaries[id - first]!]!;
      const from = (part: number): Sparse => moves[candidates[part]!]!;
      return rest.length === 0 && isWhole(parts, target, from) ? [parts.rows] : [];
    });
    const [shortest] = derivations.sort((a, b) => a.length - b.length);
    if (shortest) needed.push(shortest);
    columns.drop(column);
  }
  return { hidden, needed };
}

/** Columns under elimination, and of which published ones each has been reduced by how much. */
class Columns {
  private readonly values = new Map<number, Sparse>();
  private readonly history = new Map<number, Sparse>();
  private readonly users = new Map<number, Set<number>>();

  constructor(private readonly effort: Effort) {}

  current(id: number): Sparse {
    return this.values.get(id)!;
  }

  add(id: number, value: Sparse): void {
    this.values.set(id, NOTHING);
    this.replace(id, value);
    this.history.set(id, NOTHING);
  }

  drop(id: number): void {
    this.replace(id, NOTHING);
  }

  /** Removes the part of a column that another one explains, from all of them. */
  publish(id: number): void {
    const column = this.current(id);
    this.drop(id);
    this.effort.spend(1);
    if (column.rows.length === 0) return;
    const pivot = this.pivotOf(column);
    const inverse = inverseOf(at(column, pivot));
    const past = this.history.get(id)!;
    for (const other of [...this.users.get(pivot)!]) {
      const value = this.current(other);
      const factor = (at(value, pivot) * inverse) % PRIME;
      this.replace(other, plus(value, PRIME - factor, column, PRIME));
      const history = plus(this.history.get(other)!, PRIME - factor, past, PRIME);
      this.history.set(other, plus(history, factor, unit(id)));
      this.effort.spend(4 * (value.rows.length + column.rows.length + history.rows.length));
    }
  }

  /** Those of the columns in question that would be explained by this one and the published ones. */
  parallelTo(id: number, isAsked: (id: number) => boolean): readonly number[] {
    const column = this.current(id);
    if (column.rows.length === 0) return [];
    const pivot = this.pivotOf(column);
    const inverse = inverseOf(at(column, pivot));
    return [...this.users.get(pivot)!].filter((other) => {
      const value = this.current(other);
      if (!isAsked(other) || value.rows.length !== column.rows.length) return false;
      const factor = (at(value, pivot) * inverse) % PRIME;
      return value.rows.every(
        (row, position) =>
          row === column.rows[position] &&
          value.values[position] === (column.values[position]! * factor) % PRIME,
      );
    });
  }

  /** Multipliers of the published columns and of `id` that make up `target`, which is parallel to it. */
  derivation(target: number, id: number): Sparse {
    const [column, value] = [this.current(id), this.current(target)];
    const factor = (value.values[0]! * inverseOf(column.values[0]!)) % PRIME;
    const parts = plus(this.history.get(target)!, PRIME - factor, this.history.get(id)!, PRIME);
    return plus(parts, factor, unit(id));
  }

  private pivotOf({ rows }: Sparse): number {
    const used = (row: number): number => this.users.get(row)!.size;
    return rows.reduce((best, row) => (used(row) < used(best) ? row : best));
  }

  private use(row: number, id: number): void {
    const users = this.users.get(row);
    if (users) users.add(id);
    else this.users.set(row, new Set([id]));
  }

  private replace(id: number, value: Sparse): void {
    const { rows: before } = this.values.get(id)!;
    const { rows: after } = value;
    for (let i = 0, j = 0; i < before.length || j < after.length;) {
      const [old, now] = [before[i] ?? END, after[j] ?? END];
      if (old < now) this.users.get(old)!.delete(id);
      else if (now < old) this.use(now, id);
      if (old <= now) i += 1;
      if (now <= old) j += 1;
    }
    this.values.set(id, value);
  }
}

/** Whether the multipliers, as fractions, give exactly the target in whole numbers. */
function isWhole(parts: Sparse, target: Sparse, from: (part: number) => Sparse): boolean {
  for (const denominator of DENOMINATORS) {
    const multipliers = parts.values.map((value) => signed((value * denominator) % PRIME));
    if (multipliers.some((value) => Math.abs(value) > LARGEST_MULTIPLIER)) continue;
    const left = new Map(target.rows.map((row, i) => [row, -denominator * target.values[i]!]));
    parts.rows.forEach((part, position) => {
      const { rows, values } = from(part);
      rows.forEach((row, i) =>
        left.set(row, (left.get(row) ?? 0) + multipliers[position]! * values[i]!),
      );
    });
    return [...left.values()].every((value) => value === 0);
  }
  return false;
}

const signed = (value: number): number => (value > PRIME / 2 ? value - PRIME : value);

const modulo = ({ rows, values }: Sparse): Sparse => ({
  rows,
  values: values.map((value) => ((value % PRIME) + PRIME) % PRIME),
});

/** Fermat: the power of two less than the prime. */
function inverseOf(value: number): number {
  let [result, base] = [1, value];
  for (let rest = PRIME - 2; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
