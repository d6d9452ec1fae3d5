import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Database, RESPONSES_DATABASE } from '../database/index.js';
import { ResponseTable } from './response-table.js';
import type { SealedRow, StoredResponse } from './submission.js';

/** What opening needs of a response. */
export interface SealedResponse {
  /** Hex; the key of the row. */
  readonly serial: string;
  /** Gives the serial anew: whoever relies on a row takes nothing else for it. */
  readonly input: Uint8Array;
  readonly sealed: Uint8Array;
}

/** What the bulletin shows of a response (contracts/bulletin.md). */
export interface ResponseStub {
  readonly input: Uint8Array;
  /** Empty for an open link. */
  readonly signature: Uint8Array;
  /** SHA-256 of the sealed answers, hex. */
  readonly sealedDigest: string;
}

/** What the bulletin shows of a ballot whose row is apart from it. */
export type BallotStub = Pick<ResponseStub, 'input' | 'signature'>;

/** So many rows are in memory at a time. */
const PAGE = 1000;

/**
 * Reads what is stored, in the order of the serials: the order of nothing else. Withdrawn
 * responses are left out. Only the opening and the bulletin may hold it; a test of the import
 * law says so.
 */
@Injectable()
export class ResponseReader {
  constructor(@Inject(RESPONSES_DATABASE) private readonly database: Database) {}

  async *readSealed(survey: string): AsyncIterable<SealedResponse> {
    for await (const { serial, input, sealed } of this.read(survey)) {
      yield { serial, input, sealed: sealed! };
    }
  }

  async *readStubs(survey: string): AsyncIterable<ResponseStub> {
    for await (const { input, signature, sealed } of this.read(survey)) {
      const sealedDigest = createHash('sha256').update(sealed!).digest('hex');
      yield { input, signature, sealedDigest };
    }
  }

  /** Of a survey that was split at its closing. */
  readBallots(survey: string): AsyncIterable<BallotStub> {
    return this.pages(
      (table, after) => table.ballots(survey, after, PAGE),
      ({ serial }) => serial,
    );
  }

  /** Its rows, in the order of their digests. */
  readRows(survey: string): AsyncIterable<SealedRow> {
    return this.pages(
      (table, after) => table.sealedRows(survey, after, PAGE),
      ({ digest }) => digest,
    );
  }

  /** The digests of its rows, ascending. */
  async *readDigests(survey: string): AsyncIterable<string> {
    const pages = this.pages(
      (table, after) => table.rowDigests(survey, after, PAGE),
      ({ digest }) => digest,
    );
    for await (const { digest } of pages) yield digest;
  }

  private read(survey: string): AsyncIterable<StoredResponse> {
    return this.pages(
      (table, after) => table.page(survey, after, PAGE),
      ({ serial }) => serial,
    );
  }

  private async *pages<Row>(
    page: (table: ResponseTable, after: string) => Promise<Row[]>,
    keyOf: (row: Row) => string,
  ): AsyncIterable<Row> {
    const { engine } = this.database;
    for (let after = ''; ;) {
      const rows = await this.database.run((manager) =>
        page(new ResponseTable(manager, engine), after),
      );
      yield* rows;
      if (rows.length < PAGE) return;
      after = keyOf(rows.at(-1)!);
    }
  }
}
