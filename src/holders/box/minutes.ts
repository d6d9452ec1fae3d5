import type { CheckedBox } from './check-box.js';
import type { ComparedTests } from './compare-tests.js';
import type { SortedRows } from './sort-rows.js';

export const MINUTES_SCHEMA = 'cahier/minutes-1';

/** What is kept of an opening, beside its release: who opened what, and how all rows add up. */
export interface Minutes {
  readonly schema: typeof MINUTES_SCHEMA;
  readonly definition: string;
  /** Of the rows, hex. */
  readonly root: string;
  /** Seats that took part, and the one that opened. */
  readonly seats: readonly number[];
  readonly opener: number;
  /** The day, by the opener's clock. */
  readonly day: string;
  readonly rows: number;
  readonly counted: number;
  readonly tests: number;
  readonly copies: number;
  /** Those of `undecided` among them. */
  readonly refused: number;
  readonly undecided: SortedRows['undecided'];
  readonly faults: readonly {
    readonly seat: number;
    readonly wrong: number;
    readonly denied: number;
  }[];
  /** What was brought forward against the bulletin, in words. */
  readonly contests: readonly string[];
  /** `sha256:` of the release; null where too few people answered for one. */
  readonly release: string | null;
  /** `sha256:` of what can be told of its comments without reading any; null where there are none. */
  readonly comments?: string | null;
  /** What became of the test ballots that the opener's device had noted. */
  readonly tested?: ComparedTests;
  /** Of seats that took part, over all of the above. */
  readonly signatures: readonly MinutesSignature[];
}

export interface MinutesSignature {
  readonly seat: number;
  readonly signature: string;
}

export interface Sitting {
  readonly seats: readonly number[];
  readonly opener: number;
  readonly day: string;
  readonly contests: readonly string[];
  readonly release: string | null;
  readonly comments: string | null;
  readonly tested: ComparedTests;
}

export function minutesOf(
  { box, root }: CheckedBox,
  sorted: SortedRows,
  sitting: Sitting,
): Minutes {
  const { responses, tests, copies, refused, undecided, faults } = sorted;
  return {
    schema: MINUTES_SCHEMA,
    definition: box.hash,
    root,
    ...sitting,
    rows: box.table.rows,
    counted: responses.length,
    tests: tests.length,
    copies,
    refused,
    undecided,
    faults: [...faults].map(([seat, { wrong, denied }]) => ({
      seat,
      wrong: wrong.length,
      denied: denied.length,
    })),
    signatures: [],
  };
}
