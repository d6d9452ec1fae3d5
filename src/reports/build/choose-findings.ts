import { type Interval, isWithheld } from '../../disclosure/index.js';
import { allCounted, type Counted } from '../questions/index.js';
import { tableSidesOf } from '../questions/table-sides.js';
import type { Share } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';

const MOST_FINDINGS = 5;
/** A finding is the experience of at least this share of those who were asked. */
const FEWEST_SHARE = 0.25;

export interface ChosenFinding {
  readonly counted: Counted;
  /** Codes of the unfavourable answers, from the extreme inwards. */
  readonly answers: readonly string[];
  readonly count: Interval;
  readonly share: Share;
}

/**
 * The summary's rule: the largest unfavourable shares, in the order of the questionnaire where
 * equal. Sorted by what is certain, so that a bound never outranks an exact figure. Where the
 * definition names no unfavourable answer, nothing stands out by rule.
 */
export function chooseFindings(context: ReportContext): {
  readonly hasSides: boolean;
  readonly findings: readonly ChosenFinding[];
} {
  const sided = allCounted(context).flatMap((counted) => {
    const answers = tableSidesOf(counted.tabled)?.left ?? [];
    return answers.length > 0 ? [{ counted, answers }] : [];
  });
  const findings = sided
    .flatMap(({ counted, answers }): ChosenFinding[] => {
      const count = counted.figures.sum(answers);
      const share = counted.figures.share(count);
      if (share === null || isWithheld(share) || isWithheld(count)) return [];
      return [{ counted, answers, count, share }];
    })
    .filter(({ share }) => share.low >= FEWEST_SHARE)
    .toSorted((a, b) => b.share.low - a.share.low)
    .slice(0, MOST_FINDINGS);
  return { hasSides: sided.length > 0, findings };
}
