import type { EntityManager } from 'typeorm';
import { type Database, place, places } from '../database/index.js';
import type { SealedRow, StoredBallot, StoredResponse } from './submission.js';

type Engine = Database['engine'];

const COLUMNS = [
  'serial',
  'survey',
  'nonceDigest',
  'input',
  'signature',
  'sealed',
  'point',
  'digest',
] as const;
const NAMES = COLUMNS.map((name) => `"${name}"`).join(', ');

/**
 * The statements on the table `response`, raw: an ORM insert takes three times as long, and this is
 * the busiest line of the product.
 */
export class ResponseTable {
  constructor(
    private readonly manager: EntityManager,
    private readonly engine: Engine,
  ) {}

  /**
   * Which of these surveys take responses: those whose intake key is still there. On PostgreSQL
   * the closing of one, in whatever process, waits until this transaction has ended.
   */
  async openAmong(surveys: readonly string[]): Promise<ReadonlySet<string>> {
    const lock = this.engine === 'postgres' ? 'FOR KEY SHARE' : '';
    const rows = await this.manager.query<{ survey: string }[]>(
      `SELECT survey FROM intake_key WHERE survey IN (${this.places(surveys.length)}) ${lock}`,
      [...surveys],
    );
    return new Set(rows.map(({ survey }) => survey));
  }

  /**
   * Inserts the rows whose serial and point are not there yet; returns the serials of those that it
   * inserted.
   */
  async insertNew(rows: readonly StoredResponse[]): Promise<ReadonlySet<string>> {
    if (rows.length === 0) return new Set();
    // Sorted: no order of arrival inside a batch, and no deadlock between two PostgreSQL processes.
    const sorted = [...rows].sort((a, b) => (a.serial < b.serial ? -1 : 1));
    const tuples = sorted.map((_, i) => `(${this.places(COLUMNS.length, i * COLUMNS.length)})`);
    const inserted = await this.manager.query<{ serial: string }[]>(
      `INSERT INTO response (${NAMES}) VALUES ${tuples.join(', ')}
       ON CONFLICT DO NOTHING RETURNING serial`,
      sorted.flatMap((row) => COLUMNS.map((name) => row[name])),
    );
    return new Set(inserted.map(({ serial }) => serial));
  }

  /** Rows by their serials; on PostgreSQL nobody else changes them before the transaction ends. */
  async readToChange(serials: readonly string[]): Promise<readonly StoredResponse[]> {
    if (serials.length === 0) return [];
    const lock = this.engine === 'postgres' ? 'FOR UPDATE' : '';
    return this.manager.query<StoredResponse[]>(
      `SELECT ${NAMES} FROM response WHERE serial IN (${this.places(serials.length)})
       ORDER BY serial ${lock}`,
      [...serials],
    );
  }

  /**
   * What a press of the respondent may change of a row: the answers. False where the new row stands
   * under another ballot, and nothing was changed.
   */
  async replace(row: StoredResponse): Promise<boolean> {
    const { serial, survey, nonceDigest, sealed, point, digest } = row;
    const values = [nonceDigest, sealed, point, digest, serial, survey, point, serial];
    const [a, b, c, d, key, ...other] = values.map((_, i) => this.place(i));
    const replaced = await this.manager.query<unknown>(
      `UPDATE response SET "nonceDigest" = ${a}, sealed = ${b}, point = ${c}, digest = ${d}
       WHERE serial = ${key} AND NOT EXISTS (SELECT 1 FROM response
         WHERE survey = ${other[0]} AND point = ${other[1]} AND serial <> ${other[2]})
       RETURNING serial`,
      values,
    );
    return rowsChanged(replaced).length > 0;
  }

  /** Up to `most` responses that stand, by serial, from the one after `serial` on. */
  page(survey: string, serial: string, most: number): Promise<StoredResponse[]> {
    const [where, after, limit] = [0, 1, 2].map((i) => this.place(i));
    return this.manager.query<StoredResponse[]>(
      `SELECT ${NAMES} FROM response
       WHERE survey = ${where} AND serial > ${after} AND sealed IS NOT NULL
       ORDER BY serial LIMIT ${limit}`,
      [survey, serial, most],
    );
  }

  /** Up to `most` ballots of a survey that was split, by serial, from the one after `serial` on. */
  ballots(survey: string, serial: string, most: number): Promise<StoredBallot[]> {
    const [where, after, limit] = [0, 1, 2].map((i) => this.place(i));
    return this.manager.query<StoredBallot[]>(
      `SELECT serial, input, signature FROM ballot WHERE survey = ${where} AND serial > ${after}
       ORDER BY serial LIMIT ${limit}`,
      [survey, serial, most],
    );
  }

  /** Up to `most` of its rows, by digest, from the one after `digest` on. */
  sealedRows(survey: string, digest: string, most: number): Promise<SealedRow[]> {
    return this.byDigest('digest, sealed', survey, digest, most);
  }

  rowDigests(survey: string, digest: string, most: number): Promise<Pick<SealedRow, 'digest'>[]> {
    return this.byDigest('digest', survey, digest, most);
  }

  private byDigest<Row>(columns: string, ...[survey, digest, most]: [string, string, number]) {
    const [where, after, limit] = [0, 1, 2].map((i) => this.place(i));
    return this.manager.query<Row[]>(
      `SELECT ${columns} FROM sealed_row WHERE survey = ${where} AND digest > ${after}
       ORDER BY digest LIMIT ${limit}`,
      [survey, digest, most],
    );
  }

  async count(survey: string): Promise<number> {
    const [first, second] = [this.place(0), this.place(1)];
    const [counted] = await this.manager.query<{ n: number | string }[]>(
      `SELECT (SELECT COUNT(*) FROM response WHERE survey = ${first} AND sealed IS NOT NULL)
         + (SELECT COUNT(*) FROM ballot WHERE survey = ${second}) AS n`,
      [survey, survey],
    );
    return Number(counted?.n);
  }

  /**
   * Ends a survey: its intake key is destroyed, so that nothing is stored from here on and nothing
   * that was recorded on the way can be read; what only served to change responses is forgotten,
   * withdrawn ones with it. What phones sealed is split: ballots here, rows there, each in an order
   * that is its own, and nothing that joins them.
   */
  async end(survey: string): Promise<void> {
    const where = `survey = ${this.place(0)}`;
    const split = `FROM response WHERE ${where} AND digest IS NOT NULL`;
    for (const statement of [
      `DELETE FROM intake_key WHERE ${where}`,
      `DELETE FROM response WHERE ${where} AND sealed IS NULL`,
      `UPDATE response SET "nonceDigest" = '' WHERE ${where} AND digest IS NULL`,
      `INSERT INTO ballot (serial, survey, input, signature)
       SELECT serial, survey, input, signature ${split} ORDER BY serial`,
      `INSERT INTO sealed_row (survey, digest, sealed)
       SELECT survey, digest, sealed ${split} ORDER BY digest`,
      `DELETE ${split}`,
    ]) {
      await this.manager.query(statement, [survey]);
    }
  }

  /** All that a survey was answered; it is to have ended before. */
  async destroy(survey: string): Promise<void> {
    for (const table of ['response', 'ballot', 'sealed_row']) {
      await this.manager.query(`DELETE FROM ${table} WHERE survey = ${this.place(0)}`, [survey]);
    }
  }

  private place(index: number): string {
    return place(this.engine, index);
  }

  private places(count: number, from = 0): string {
    return places(this.engine, count, from);
  }
}

/** TypeORM gives what a statement returns: of an update on PostgreSQL, with its count after it. */
function rowsChanged(returned: unknown): readonly unknown[] {
  const [first] = returned as readonly unknown[];
  return Array.isArray(first) ? first : (returned as readonly unknown[]);
}
