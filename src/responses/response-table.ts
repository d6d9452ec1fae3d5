import type { EntityManager } from 'typeorm';
import type { Database } from '../database/index.js';
import type { StoredResponse } from './submission.js';

type Engine = Database['engine'];

const COLUMNS = ['serial', 'survey', 'nonceDigest', 'input', 'signature', 'sealed'] as const;
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

  /** Inserts the rows whose serial is not there yet; returns the serials of those it inserted. */
  async insertNew(rows: readonly StoredResponse[]): Promise<ReadonlySet<string>> {
    if (rows.length === 0) return new Set();
    // Sorted: no order of arrival inside a batch, and no deadlock between two PostgreSQL processes.
    const sorted = [...rows].sort((a, b) => (a.serial < b.serial ? -1 : 1));
    const tuples = sorted.map((_, i) => `(${this.places(COLUMNS.length, i * COLUMNS.length)})`);
    const inserted = await this.manager.query<{ serial: string }[]>(
      `INSERT INTO response (${NAMES}) VALUES ${tuples.join(', ')}
       ON CONFLICT (serial) DO NOTHING RETURNING serial`,
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

  /** What a press of the respondent may change of a row: the answers. */
  async replace({ serial, nonceDigest, sealed }: StoredResponse): Promise<void> {
    const [digests, answers, key] = [0, 1, 2].map((i) => this.place(i));
    await this.manager.query(
      `UPDATE response SET "nonceDigest" = ${digests}, sealed = ${answers} WHERE serial = ${key}`,
      [nonceDigest, sealed, serial],
    );
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

  async count(survey: string): Promise<number> {
    const [counted] = await this.manager.query<{ n: number | string }[]>(
      `SELECT COUNT(*) AS n FROM response WHERE survey = ${this.place(0)} AND sealed IS NOT NULL`,
      [survey],
    );
    return Number(counted?.n);
  }

  /**
   * Ends a survey: its intake key is destroyed, so that nothing is stored from here on and nothing
   * that was recorded on the way can be read; what only served to change responses is forgotten,
   * withdrawn ones with it.
   */
  async end(survey: string): Promise<void> {
    const where = `survey = ${this.place(0)}`;
    await this.manager.query(`DELETE FROM intake_key WHERE ${where}`, [survey]);
    await this.manager.query(`DELETE FROM response WHERE ${where} AND sealed IS NULL`, [survey]);
    await this.manager.query(`UPDATE response SET "nonceDigest" = '' WHERE ${where}`, [survey]);
  }

  /** All that a survey was answered; it is to have ended before. */
  async destroy(survey: string): Promise<void> {
    await this.manager.query(`DELETE FROM response WHERE survey = ${this.place(0)}`, [survey]);
  }

  /** Parameters are `?` on SQLite and `$1`, `$2` … on PostgreSQL; known here only. */
  private place(index: number): string {
    return this.engine === 'sqlite' ? '?' : `$${index + 1}`;
  }

  private places(count: number, from = 0): string {
    return Array.from({ length: count }, (_, i) => this.place(from + i)).join(', ');
  }
}
