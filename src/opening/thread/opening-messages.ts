import type { ErrorCategory, SentenceValues } from '../../common/index.js';
import type { KeyHoldings, UnlockRefusal } from '../../council/index.js';
import type { BallotCount, OpenDays, ReleaseContent } from '../../disclosure/index.js';
import type { AgreedMerge, Amendment, SurveyDefinition } from '../../questionnaire/index.js';
import type { SealedResponse } from '../../responses/index.js';
import type { OpeningResult } from '../publish/publish-opened.js';

/** What the thread is told at its start. Plain data: it crosses from one thread to the other. */
export interface OpeningJob {
  readonly surveyId: string;
  readonly definition: SurveyDefinition;
  /**
   * What the key is put together from. Texts cannot be overwritten: the passphrases in it go when
   * the thread does, and the server's own when nothing refers to the form any more.
   */
  readonly holdings: KeyHoldings;
  readonly invited: number | null;
  /** The days that were; undefined where nobody recorded them. */
  readonly openDays: OpenDays | undefined;
  readonly amendments: readonly Amendment[];
  /** What the bulletin says; what does not open is counted in the thread. */
  readonly ballots: Omit<BallotCount, 'invalid'>;
  /** Serials of rows that the bulletin shows without a valid signature: not opened. */
  readonly unsigned: readonly string[];
  /** Releases of earlier waves (rule D6). */
  readonly prior: readonly ReleaseContent[];
  /** Siblings to show in one row, agreed beyond the plan. */
  readonly merges: readonly AgreedMerge[];
}

/** To the thread: rows when it asks for them; none once there are no more. */
export type RowBatch = readonly Pick<SealedResponse, 'input' | 'sealed'>[];

export type ThreadMessage =
  /** The key is together and the rows may come. */
  | { readonly kind: 'unlocked' }
  /** It is not: why, and on which line of the form. */
  | {
      readonly kind: 'locked';
      readonly code: UnlockRefusal;
      readonly line: number | undefined;
    }
  /** Asks for rows, after this many. */
  | { readonly kind: 'more'; readonly opened: number }
  /** All rows are open: what is left is to count and to protect. */
  | { readonly kind: 'protecting' }
  | { readonly kind: 'done'; readonly result: OpeningResult }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly category: ErrorCategory;
      readonly values: SentenceValues;
    };
