import type { PublishedTable, ReleaseContent } from '../../disclosure/index.js';
import { intervalOf, sumWithin, type Interval } from './interval.js';

/** One row of a published table: its respondents and what is known of each answer. */
export class Figures {
  constructor(
    /** Respondents of the row; `null` where withheld. */
    readonly base: number | null,
    private readonly byCode: ReadonlyMap<string, Interval | null>,
  ) {}

  count(code: string): Interval | null {
    return this.byCode.get(code) ?? null;
  }

  /** Respondents who gave one of `codes`. */
  sum(codes: readonly string[]): Interval | null {
    if (this.base === null) return null;
    const chosen = new Set(codes);
    const others = [...this.byCode].filter(([code]) => !chosen.has(code)).map(([, one]) => one);
    return sumWithin(
      codes.map((code) => this.count(code)),
      others,
      this.base,
    );
  }

  /** "No answer" has no column: it is the rest, and known only where all of the row is exact. */
  noAnswer(): number | null {
    if (this.base === null) return null;
    let given = 0;
    for (const interval of this.byCode.values()) {
      if (interval === null || interval.low !== interval.high) return null;
      given += interval.low;
    }
    return this.base - given;
  }
}

const NOTHING = new Figures(null, new Map());
const keyOf = (question: string, by: readonly string[]): string => JSON.stringify([question, by]);

/** Finds published figures by question, profile question and group; never computes new ones. */
export class ReleaseFigures {
  private readonly tables: ReadonlyMap<string, PublishedTable>;

  constructor(release: ReleaseContent) {
    this.tables = new Map(release.tables.map((table) => [keyOf(table.question, table.by), table]));
  }

  has(question: string, by: readonly string[] = []): boolean {
    return this.tables.has(keyOf(question, by));
  }

  /** Codes of the groups of a table, without its total. */
  groups(question: string, by: readonly string[]): readonly string[] {
    const table = this.tables.get(keyOf(question, by));
    return (table?.rows ?? []).filter((row) => row !== 'Total');
  }

  overall(question: string): Figures {
    return this.row(question, [], 'Total');
  }

  row(question: string, by: readonly string[], group: string): Figures {
    const table = this.tables.get(keyOf(question, by));
    const cells = table?.cells[table.rows.indexOf(group)];
    if (!table || !cells) return NOTHING;
    const total = cells[table.columns.indexOf('Total')];
    const base = typeof total === 'number' && total > 0 ? total : null;
    const intervals = table.columns.flatMap((column, index) =>
      column === 'Total' ? [] : [[column, intervalOf(cells[index] ?? null, base ?? 0)] as const],
    );
    return new Figures(base, new Map(intervals));
  }
}
