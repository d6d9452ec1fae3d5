import { sha256 } from '@noble/hashes/sha2.js';
import { type Questionnaire, readResponse, type Response } from '../../questionnaire/index.js';
import { type Bytes, toHex, utf8 } from '../../credentials/browser.js';
import type { BlockRow } from './open-block.js';

/** A ballot that a holder cast to try the way. */
export interface TestBallot {
  readonly digest: string;
  readonly answers: unknown;
}

/** What a seat did that shows, by the numbers of the rows. */
export interface SeatFault {
  /** Its value opens nothing. */
  readonly wrong: readonly number[];
  /** It said that it finds no share, and others show that there is one. */
  readonly denied: readonly number[];
}

/** By its number; the seats that say that they find no share, and those whose value opens none. */
export interface UndecidedRow {
  readonly row: number;
  readonly without: readonly number[];
  readonly wrong: readonly number[];
}

/** A whole box, opened. Every row is in exactly one of these. */
export interface SortedRows {
  readonly responses: readonly Response[];
  readonly tests: readonly TestBallot[];
  /** Rows sealed with the ephemeral key of one before them. */
  readonly copies: number;
  /** Sealed so that they could open differently for others, or holding what nobody could answer. */
  readonly refused: number;
  /** Rows that too few of these seats find a share in. */
  readonly undecided: readonly UndecidedRow[];
  readonly faults: ReadonlyMap<number, SeatFault>;
  /** Hex: chance that comes with the counted rows, the same whoever opens them, and told by none of them alone. */
  readonly coins: string;
}

/**
 * Sorts opened rows as they come, in the order of their digests: answers by the rules of the questionnaire,
 * tests apart, of rows with one ephemeral key the first alone.
 */
export class RowSorter {
  private readonly responses: Response[] = [];
  private readonly tests: TestBallot[] = [];
  private readonly undecided: UndecidedRow[] = [];
  private readonly faults = new Map<number, { wrong: number[]; denied: number[] }>();
  private readonly seen = new Set<string>();
  private readonly coins = sha256.create().update(utf8('cahier/coins/1'));
  private copies = 0;
  private refused = 0;
  private rows = 0;

  constructor(private readonly questionnaire: Questionnaire) {}

  add(row: BlockRow): void {
    this.rows += 1;
    for (const seat of row.wrong) this.faultOf(seat).wrong.push(this.rows);
    switch (row.kind) {
      case 'refused':
        this.refused += 1;
        return;
      case 'undecided':
        this.undecided.push({ row: this.rows, without: row.without, wrong: row.wrong });
        return;
      case 'opened':
        for (const seat of row.denied) this.faultOf(seat).denied.push(this.rows);
        this.addOpened(row);
    }
  }

  sorted(): SortedRows {
    const { responses, tests, copies, refused, undecided, faults } = this;
    const coins = toHex(this.coins.clone().digest());
    return { responses, tests, copies, refused, undecided, faults, coins };
  }

  private addOpened({ ephemeral, digest, content: bytes, secret }: OpenedBlockRow): void {
    if (this.seen.has(ephemeral)) {
      this.copies += 1;
      return;
    }
    this.seen.add(ephemeral);
    const content = readContent(bytes);
    if (content?.isTest) {
      this.tests.push({ digest, answers: content.answers });
      return;
    }
    const response = content && readResponse(this.questionnaire, content.answers);
    if (!response) {
      this.refused += 1;
      return;
    }
    this.responses.push(response);
    this.coins.update(secret);
  }

  private faultOf(seat: number): { wrong: number[]; denied: number[] } {
    const fault = this.faults.get(seat) ?? { wrong: [], denied: [] };
    this.faults.set(seat, fault);
    return fault;
  }
}

type OpenedBlockRow = Extract<BlockRow, { readonly kind: 'opened' }>;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** What a phone writes: the answers, and whether it is a test; nothing else. */
function readContent(
  bytes: Bytes,
): { readonly answers: unknown; readonly isTest: boolean } | undefined {
  try {
    const content = JSON.parse(decoder.decode(bytes)) as Readonly<Record<string, unknown>>;
    const { answers, test, ...rest } = content;
    if (Object.keys(rest).length > 0 || (test !== undefined && test !== true)) return undefined;
    return { answers, isTest: test === true };
  } catch {
    return undefined;
  }
}
