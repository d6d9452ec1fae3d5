import type { AttackModel, ModelRow, Terms } from './attack-model.js';
import type { Demand } from './rule-targets.js';
import { reduceModel } from './reduce-model.js';

/** `unknown`: the search was given up. */
export type SearchOutcome = 'found' | 'none' | 'unknown';

/**
 * Brute force, without any solver: tries whole tables, one count at a time, until one agrees with
 * everything published and has the terms in the asked range, or all are excluded. What a row
 * leaves possible for each of its counts narrows the others before anything is tried.
 */
export class TableSearch {
  private readonly rowsOf: readonly number[][];
  private readonly rows: readonly ModelRow[];
  private readonly reduced;
  private steps = 0;

  constructor(
    private readonly model: AttackModel,
    private readonly most: number,
  ) {
    this.reduced = reduceModel(model);
    this.rows = this.reduced.rows;
    this.rowsOf = this.reduced.open.map(() => []);
    this.rows.forEach((row, r) => row.variables.forEach((v) => this.rowsOf[v]!.push(r)));
  }

  find(terms: Terms, lower: number, upper: number, limit: number): SearchOutcome {
    let constant = 0;
    const variables: number[] = [];
    const coefficients: number[] = [];
    terms.variables.forEach((variable, i) => {
      const position = this.reduced.positionOf[variable]!;
      if (position < 0) constant += terms.coefficients[i]! * this.reduced.settled[variable]!;
      else {
        variables.push(position);
        coefficients.push(terms.coefficients[i]!);
      }
    });
    const asked = { variables, coefficients, lower: lower - constant, upper: upper - constant };
    if (variables.length === 0) return asked.lower <= 0 && asked.upper >= 0 ? 'found' : 'none';
    const rows = [...this.rows, asked];
    const rowsOf = this.rowsOf.map((own) => [...own]);
    for (const variable of variables) rowsOf[variable]!.push(rows.length - 1);
    const size = this.reduced.open.length;
    this.steps = limit;
    return this.visit(
      rows,
      rowsOf,
      new Int32Array(size),
      new Int32Array(size).fill(this.most),
      rows.map((_, r) => r),
    );
  }

  /** Whether a demand can be met; a width by any two ends that are far enough apart. */
  meets(terms: Terms, demand: Demand, people: number, limit: number): SearchOutcome {
    if (demand.kind === 'atMost') return this.find(terms, 0, demand.value, limit);
    if (demand.kind === 'atLeast') return this.find(terms, demand.value, people, limit);
    let outcome: SearchOutcome = 'none';
    for (let least = 0; least <= people - demand.value; least++) {
      const low = this.find(terms, 0, least, limit);
      if (low === 'none') continue;
      const high = this.find(terms, least + demand.value, people, limit);
      if (low === 'found' && high === 'found') return 'found';
      if (high === 'none') return outcome;
      outcome = 'unknown';
    }
    return outcome;
  }

  private visit(
    rows: readonly ModelRow[],
    rowsOf: readonly (readonly number[])[],
    least: Int32Array,
    most: Int32Array,
    changed: readonly number[],
  ): SearchOutcome {
    if (this.steps-- <= 0) return 'unknown';
    if (!narrow(rows, rowsOf, least, most, changed)) return 'none';
    let next = -1;
    for (let v = 0; v < least.length; v++) {
      const width = most[v]! - least[v]!;
      if (width > 0 && (next < 0 || width < most[next]! - least[next]!)) next = v;
    }
    if (next < 0) return 'found';
    let outcome: SearchOutcome = 'none';
    for (const value of this.valuesOf(next, least[next]!, most[next]!)) {
      const low = least.slice();
      const high = most.slice();
      low[next] = high[next] = value;
      const found = this.visit(rows, rowsOf, low, high, rowsOf[next]!);
      if (found === 'found') return found;
      if (found === 'unknown') outcome = found;
    }
    return outcome;
  }

  /** The truth first, then what is near: most published numbers stay as they are. */
  private valuesOf(position: number, least: number, most: number): readonly number[] {
    const truth = this.model.truth[this.reduced.open[position]!]!;
    const values = Array.from({ length: most - least + 1 }, (_, i) => least + i);
    return values.sort((a, b) => Math.abs(a - truth) - Math.abs(b - truth));
  }
}

/** Narrows the ranges by every row, in place, until nothing follows; false if a row cannot hold. */
function narrow(
  rows: readonly ModelRow[],
  rowsOf: readonly (readonly number[])[],
  least: Int32Array,
  most: Int32Array,
  changed: readonly number[],
): boolean {
  const queue = [...changed];
  const isQueued = new Uint8Array(rows.length);
  for (const r of queue) isQueued[r] = 1;
  while (queue.length > 0) {
    const r = queue.pop()!;
    isQueued[r] = 0;
    const { variables, coefficients, lower, upper } = rows[r]!;
    let low = 0;
    let high = 0;
    variables.forEach((v, i) => {
      const c = coefficients[i]!;
      low += c * (c > 0 ? least[v]! : most[v]!);
      high += c * (c > 0 ? most[v]! : least[v]!);
    });
    if (low > upper || high < lower) return false;
    for (let i = 0; i < variables.length; i++) {
      const v = variables[i]!;
      const isPlus = coefficients[i]! > 0;
      // Coefficients are 1 or -1.
      const above = isPlus ? least[v]! + (upper - low) : most[v]! - (upper - low);
      const below = isPlus ? most[v]! - (high - lower) : least[v]! + (high - lower);
      const newMost = isPlus ? Math.min(most[v]!, above) : Math.min(most[v]!, below);
      const newLeast = isPlus ? Math.max(least[v]!, below) : Math.max(least[v]!, above);
      if (newMost >= most[v]! && newLeast <= least[v]!) continue;
      if (newLeast > newMost) return false;
      // Keep the sums of this row right while its other counts are narrowed.
      low += isPlus ? newLeast - least[v]! : most[v]! - newMost;
      high -= isPlus ? most[v]! - newMost : newLeast - least[v]!;
      least[v] = newLeast;
      most[v] = newMost;
      for (const other of rowsOf[v]!) {
        if (isQueued[other]) continue;
        isQueued[other] = 1;
        queue.push(other);
      }
    }
  }
  return true;
}
