import { canonicalJson } from '../../common/browser.js';
import type { TestBallot } from './sort-rows.js';

/** What became of the test ballots of a holder. */
export interface ComparedTests {
  readonly same: number;
  /** Opened with other answers than the holder gave. */
  readonly different: number;
  /** Not among the opened ones: exchanged, copied, or refused. */
  readonly missing: number;
}

/** How many a device had noted, and so looked for. */
export const testsCompared = ({ same, different, missing }: ComparedTests): number =>
  same + different + missing;

/** Compares test ballots as they were cast with those that came out of the box. */
export function compareTests(
  cast: readonly TestBallot[],
  opened: readonly TestBallot[],
): ComparedTests {
  const found = new Map(opened.map(({ digest, answers }) => [digest, canonicalJson(answers)]));
  const results = cast.map(({ digest, answers }) => {
    const came = found.get(digest);
    if (came === undefined) return 'missing';
    return came === canonicalJson(answers) ? 'same' : 'different';
  });
  const count = (kind: keyof ComparedTests) => results.filter((one) => one === kind).length;
  return { same: count('same'), different: count('different'), missing: count('missing') };
}
