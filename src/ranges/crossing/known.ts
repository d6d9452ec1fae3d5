import type { Equation } from './margins.js';

/** The least and greatest value of each entry that anybody can work out. */
export class Known {
  private readonly equationsOf: readonly (readonly Equation[])[];

  constructor(
    readonly least: Int32Array,
    readonly most: Int32Array,
    private readonly equations: readonly Equation[],
  ) {
    const equationsOf = Array.from(least, (): Equation[] => []);
    for (const equation of equations) {
      equationsOf[equation.whole]!.push(equation);
      for (const part of equation.parts) equationsOf[part]!.push(equation);
    }
    this.equationsOf = equationsOf;
  }

  width(entry: number): number {
    return this.most[entry]! - this.least[entry]!;
  }

  /** Everything that follows from each equation by itself, until nothing more does. */
  deduce(): void {
    this.follow(this.equations);
  }

  /** Learns that an entry lies in a range. */
  learn(entry: number, from: number, to: number): void {
    if (this.set(entry, from, to)) this.follow(this.equationsOf[entry]!);
  }

  private follow(first: readonly Equation[]): void {
    const waiting = new Set(first);
    for (const equation of waiting) {
      waiting.delete(equation);
      for (const entry of this.apply(equation)) {
        for (const next of this.equationsOf[entry]!) waiting.add(next);
      }
    }
  }

  /** The entries of which an equation told something new. */
  private apply({ whole, parts }: Equation): readonly number[] {
    const { least, most } = this;
    let low = 0;
    let high = 0;
    for (const part of parts) {
      low += least[part]!;
      high += most[part]!;
    }
    const changed: number[] = [];
    if (this.set(whole, low, high)) changed.push(whole);
    const [all, atMost] = [least[whole]!, most[whole]!];
    for (const part of parts) {
      const from = all - (high - most[part]!);
      const to = atMost - (low - least[part]!);
      const [before, after] = [least[part]!, most[part]!];
      if (!this.set(part, from, to)) continue;
      low += least[part]! - before;
      high += most[part]! - after;
      changed.push(part);
    }
    return changed;
  }

  private set(entry: number, from: number, to: number): boolean {
    const { least, most } = this;
    if (from <= least[entry]! && to >= most[entry]!) return false;
    least[entry] = Math.max(least[entry]!, from);
    most[entry] = Math.min(most[entry]!, to);
    return true;
  }
}
