import type { ReleaseContent } from '../release.js';
import type { ProvenGrid } from './proven-grid.js';

/** What the tables seen so far say of one group. */
interface Seen {
  readonly units: readonly number[];
  readonly size: number;
  /** Whether it is by three profile questions: no table could show it. */
  readonly isUnit: boolean;
  least: number;
  most: number;
  /** Per view and class: fewest who gave the answer, and most who did not. */
  readonly given: Map<string, { now: number; least: number; others: number }>;
}

/** Collects, for every group of a grid, how far the tables that show the same differ. */
export class GroupProof {
  private readonly seen = new Map<string, Seen>();
  private readonly named;

  constructor(
    private readonly grid: ProvenGrid,
    private readonly release: ReleaseContent,
    private readonly colluders: number,
  ) {
    this.named = this.classes();
    const everybody = grid.size([...grid.grid.people.keys()]);
    const everyone = grid.grid.blocks.map((blocks) => [...blocks.keys()]);
    const isWide = (blocks: readonly number[], side: number): boolean =>
      blocks.length === everyone[side]!.length;
    const isCube = grid.by.length === 3;
    const sides = grid.by.map((_, side) =>
      isCube ? [...grid.rows.rowsOf(side), everyone[side]!] : grid.rows.rowsOf(side),
    );
    const groups = sides.reduce<readonly (readonly (readonly number[])[])[]>(
      (found, rows) => found.flatMap((group) => rows.map((row) => [...group, row])),
      [[]],
    );
    for (const group of groups) {
      const isUnit = isCube && !group.some(isWide);
      if (isUnit && group.some(({ length }) => length > 1)) continue;
      const units = grid.rows.unitsOf(group);
      const size = grid.size(units);
      // Of everybody, the overall table says what it says; a bound there has room for more (D3).
      if (size === 0 || size === everybody) continue;
      const given = new Map(
        this.named.map(({ key, view, of }) => {
          const now = grid.count(view, of, units);
          return [key, { now, least: now, others: size - now }] as const;
        }),
      );
      this.seen.set(nameOf(group), { units, size, isUnit, least: size, most: size, given });
    }
  }

  /** Takes the grid's present table into account for one group. */
  learn(group: readonly (readonly number[])[]): void {
    const seen = this.seen.get(nameOf(group));
    if (!seen) return;
    const size = this.grid.size(seen.units);
    seen.least = Math.min(seen.least, size);
    seen.most = Math.max(seen.most, size);
    for (const { key, view, of } of this.named) {
      const count = this.grid.count(view, of, seen.units);
      const known = seen.given.get(key)!;
      known.least = Math.min(known.least, count);
      known.others = Math.max(known.others, size - count);
    }
  }

  /** Refutes the first group that is too certain; returns how many were looked at. */
  finish(refute: (why: string) => void): number {
    const { threshold, sensitiveThreshold } = this.release;
    const where = `a group by ${this.grid.by.join(' and ')}`;
    const told = this.toldQuestions();
    for (const { size, isUnit, least, most, given } of this.seen.values()) {
      if (!isUnit && size < threshold && most - least < threshold)
        refute(`the size of ${where} (D2)`);
      for (const { key, question, isSensitive } of this.named) {
        if (!told.has(question)) continue;
        const limit = isSensitive ? Math.max(threshold, sensitiveThreshold) : threshold;
        const { now, least: fewest, others } = given.get(key)!;
        if (!isUnit && size < limit && now > 0 && fewest > 0)
          refute(`an answer to ${question} of ${where} (D2)`);
        if (others <= this.colluders) refute(`that ${where} agrees on ${question} (D3)`);
      }
    }
    return this.seen.size;
  }

  /** Answers that tell something: not having chosen an option does not (D7). */
  private classes() {
    return this.grid.questions
      .filter(({ isSignature }) => !isSignature)
      .flatMap(({ code: question, kind, columns, sensitive: isSensitive }) =>
        kind === 'many'
          ? columns.map((option) => {
              const view = `${question}|${option}`;
              return { key: view, view, of: 0, question, isSensitive };
            })
          : [...columns, ''].map((_, of) => {
              return { key: `${question} ${of}`, view: question, of, question, isSensitive };
            }),
      );
  }

  /** Questions of which any answer is told. */
  private toldQuestions(): ReadonlySet<string> {
    const told = this.release.tables.filter(({ cells }) =>
      cells.some((row) => row.slice(1).some((cell) => cell !== null)),
    );
    return new Set(told.map(({ question }) => question));
  }
}

const nameOf = (group: readonly (readonly number[])[]): string =>
  group.map((blocks) => blocks.toSorted((a, b) => a - b).join()).join(' ');
