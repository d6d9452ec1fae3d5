import type { PublishedTable, ReleaseContent } from '../../disclosure/index.js';
import type { Share } from '../report-document.js';
import { type Interval, isExact, isWithheld, readBase, readCell, sumWithin } from './interval.js';
import type { Withheld } from './interval.js';

/** A share; withheld where a figure it is made of is; `null` of nobody. */
export type ShareFigure = Share | Withheld | null;

/** One row of a published table: its respondents and what is known of each answer. */
export class Figures {
  constructor(
    /** Respondents of the row, or those who answered where they could choose several. */
    readonly base: number | Withheld,
    private readonly byCode: ReadonlyMap<string, Interval | Withheld>,
    /** Of how many the question was asked, where it was not asked of everybody. */
    readonly asked: number | null,
  ) {}

  /** The same counts as shares of others, such as of those who answered. */
  over(base: number): Figures {
    return new Figures(base, this.byCode, this.asked);
  }

  count(code: string): Interval | Withheld {
    const interval = this.byCode.get(code);
    if (interval === undefined) throw new TypeError(`the table has no column for ${code}`);
    return interval;
  }

  /** Respondents who gave one of `codes`. */
  sum(codes: readonly string[]): Interval | Withheld {
    if (isWithheld(this.base)) return this.base;
    const chosen = new Set(codes);
    const others = [...this.byCode].filter(([code]) => !chosen.has(code)).map(([, one]) => one);
    return sumWithin(
      codes.map((code) => this.count(code)),
      others,
      this.base,
    );
  }

  share(part: Interval | Withheld): ShareFigure {
    if (isWithheld(part)) return part;
    if (isWithheld(this.base)) return this.base;
    return this.base === 0 ? null : { low: part.low / this.base, high: part.high / this.base };
  }

  /** "No answer" has no column: it is the rest, and known only where all of the row is exact. */
  noAnswer(): number | null {
    if (isWithheld(this.base)) return null;
    let given = 0;
    for (const interval of this.byCode.values()) {
      if (isWithheld(interval) || !isExact(interval)) return null;
      given += interval.low;
    }
    return this.base - given;
  }

  /** Whether it is published that nobody gave any answer. */
  get isUnanswered(): boolean {
    return [...this.byCode.values()].every((one) => !isWithheld(one) && one.high === 0);
  }
}

const keyOf = (question: string, by: readonly string[]): string => JSON.stringify([question, by]);

/** Finds published figures by table, profile question and group; never computes new ones. */
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
    return this.table(question, by).rows.filter((row) => row !== 'Total');
  }

  overall(question: string): Figures {
    return this.row(question, [], 'Total')!;
  }

  /** `undefined` where the table has no such row. */
  row(question: string, by: readonly string[], group: string): Figures | undefined {
    const { rows, columns, cells: allCells, asked = null } = this.table(question, by);
    const cells = allCells[rows.indexOf(group)];
    if (!cells) return undefined;
    const base = readBase(cells[columns.indexOf('Total')] ?? null);
    const intervals = columns.flatMap((column, index) =>
      column === 'Total' ? [] : [[column, readCell(cells[index]!, base)] as const],
    );
    return new Figures(base, new Map(intervals), asked);
  }

  private table(question: string, by: readonly string[]): PublishedTable {
    const table = this.tables.get(keyOf(question, by));
    if (!table) throw new TypeError(`the release has no table ${keyOf(question, by)}`);
    return table;
  }
}
