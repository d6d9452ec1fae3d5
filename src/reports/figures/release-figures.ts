import {
  type Figure,
  type FigureTable,
  isWithheld,
  readTables,
  type ReleaseContent,
  shareOf,
  type Withheld,
} from '../../disclosure/index.js';
import type { Share } from '../report-document.js';
import { sumWithin } from './interval.js';

/** A share; withheld where a figure it is made of is; `null` of nobody. */
export type ShareFigure = Share | Withheld | null;

/** One row of a published table: its respondents and what is known of each answer. */
export class Figures {
  constructor(
    /** Respondents of the row, or those who answered where they could choose several. */
    readonly base: Figure,
    private readonly byCode: ReadonlyMap<string, Figure>,
    /** Of how many the question was asked, where it was not asked of everybody. */
    readonly asked: number | null,
  ) {}

  /** The same counts as shares of others, such as of those who answered. */
  over(base: Figure): Figures {
    return new Figures(base, this.byCode, this.asked);
  }

  count(code: string): Figure {
    const figure = this.byCode.get(code);
    if (figure === undefined) throw new TypeError(`the table has no column for ${code}`);
    return figure;
  }

  /** Respondents who gave one of `codes`. */
  sum(codes: readonly string[]): Figure {
    if (isWithheld(this.base)) return this.base;
    const chosen = new Set(codes);
    const others = [...this.byCode].filter(([code]) => !chosen.has(code)).map(([, one]) => one);
    return sumWithin(
      codes.map((code) => this.count(code)),
      others,
      this.base,
    );
  }

  share(part: Figure): ShareFigure {
    if (isWithheld(part)) return part;
    return isWithheld(this.base) ? this.base : shareOf(part, this.base);
  }

  /**
   * "No answer" has no column: it is what the others leave, and `null` where one of them is
   * withheld.
   */
  noAnswer(): Figure | null {
    if (isWithheld(this.base)) return null;
    let [least, most] = [0, 0];
    for (const figure of this.byCode.values()) {
      if (isWithheld(figure)) return null;
      least += figure.low;
      most += figure.high;
    }
    const { low, high } = this.base;
    return { low: Math.max(0, low - most), high: Math.max(0, high - least) };
  }

  /** Whether it is published that nobody gave any answer. */
  get isUnanswered(): boolean {
    return [...this.byCode.values()].every((one) => !isWithheld(one) && one.high === 0);
  }
}

const keyOf = (question: string, by: readonly string[]): string => JSON.stringify([question, by]);

/** Finds published figures by table, profile question and group; never computes new ones. */
export class ReleaseFigures {
  private readonly tables: ReadonlyMap<string, FigureTable>;

  constructor(release: ReleaseContent) {
    this.tables = new Map(
      readTables(release).map((table) => [keyOf(table.question, table.by), table]),
    );
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
    const { rows, columns, figures, asked = null } = this.table(question, by);
    const [base, ...counts] = figures[rows.indexOf(group)] ?? [];
    if (base === undefined) return undefined;
    const byCode = columns.slice(1).map((column, index) => [column, counts[index]!] as const);
    return new Figures(base, new Map(byCode), asked);
  }

  private table(question: string, by: readonly string[]): FigureTable {
    const table = this.tables.get(keyOf(question, by));
    if (!table) throw new TypeError(`the release has no table ${keyOf(question, by)}`);
    return table;
  }
}
