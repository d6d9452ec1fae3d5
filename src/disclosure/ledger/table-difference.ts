import type { PublishedTable } from '../release.js';

export const tableKey = ({ question, by }: Pick<PublishedTable, 'question' | 'by'>): string =>
  JSON.stringify([question, by]);

/** What is left when two editions of one table are subtracted from each other, row by row. */
export class TableDifference {
  /** Differences per row that both show: of all people, then of each answer; NaN where unknown. */
  private readonly rows: ReadonlyMap<string, readonly number[]>;

  constructor(later: PublishedTable, earlier: PublishedTable) {
    this.rows = new Map(
      later.rows.map((label, r) => {
        const before = earlier.cells[earlier.rows.indexOf(label)];
        const difference = later.cells[r]!.map((cell, c) => {
          const known = before?.[c];
          return typeof cell === 'number' && typeof known === 'number' ? cell - known : Number.NaN;
        });
        return [label, difference] as const;
      }),
    );
  }

  /** Whether no figure that both show differs. */
  get isNothing(): boolean {
    return [...this.rows.values()].flat().every((count) => Number.isNaN(count) || count === 0);
  }

  /**
   * Whether each row's difference is of nobody or of a large group of several opinions, all in one
   * direction, and the finest rows leave nobody over of whom less would be known.
   *
   * @param isFinest whether a row is a group that no other row of the table divides
   */
  isSafe(
    { threshold, colluders }: { readonly threshold: number; readonly colluders: number },
    isFinest: (label: string) => boolean,
  ): boolean {
    const known = [...this.rows].filter(([, row]) => !row.every(Number.isNaN));
    const sign = Math.sign(
      known.flatMap(([, row]) => row).find((count) => count > 0 || count < 0) ?? 1,
    );
    const isEachSafe = known.every(([, row]) => {
      const [people = Number.NaN, ...answers] = row.map((count) => count * sign);
      if (answers.some((count) => !(count >= 0))) return false;
      if (people === 0) return answers.every((count) => count === 0);
      return people >= threshold && answers.every((count) => people - count > colluders);
    });
    const finest = known.filter(([label]) => isFinest(label));
    const everybody = known.find(([label]) => /^Total(\|Total)?$/.test(label))?.[1][0];
    const left = finest.reduce((people, [, row]) => people - row[0]!, everybody ?? Number.NaN);
    return isEachSafe && (this.rows.size === 1 || left === 0);
  }
}
