import { type Interval, isWithheld } from '../../disclosure/index.js';
import { isSurelyAbove } from '../figures/compare.js';
import { allCounted, type Counted } from '../questions/index.js';
import { ANY_SHARE, shareIn } from '../questions/segments.js';
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

export interface Findings {
  /** Whether the definition names an unfavourable answer; otherwise nothing stands out by rule. */
  readonly hasSides: boolean;
  readonly findings: readonly ChosenFinding[];
  /** Whether these are the ones that the rule means, whatever is withheld or a range. */
  readonly isCertain: boolean;
}

/**
 * The summary's rule: the largest unfavourable shares, in the order of the questionnaire where
 * equal. Sorted by what is certain, so that a bound never outranks an exact figure.
 */
export function chooseFindings(context: ReportContext): Findings {
  const sided = allCounted(context).flatMap((counted) => {
    const answers = tableSidesOf(counted.tabled)?.left ?? [];
    return answers.length > 0 ? [{ counted, answers }] : [];
  });
  const found = sided
    .flatMap(({ counted, answers }): ChosenFinding[] => {
      const count = counted.figures.sum(answers);
      const share = counted.figures.share(count);
      if (share === null || isWithheld(share) || isWithheld(count)) return [];
      return [{ counted, answers, count, share }];
    })
    .toSorted((a, b) => b.share.low - a.share.low);
  const findings = found.filter(({ share }) => share.low >= FEWEST_SHARE).slice(0, MOST_FINDINGS);
  const others = sided.flatMap(({ counted, answers }): readonly Share[] => {
    if (findings.some((one) => one.counted === counted)) return [];
    const share = shareIn(counted, counted.figures.sum(answers));
    return [isWithheld(share) ? ANY_SHARE : share];
  });
  const isFull = findings.length === MOST_FINDINGS;
  const isCertain = isFull
    ? isSurelyAbove(
        findings.map(({ share }) => share),
        others,
      )
    : others.every(({ high }) => high < FEWEST_SHARE);
  return { hasSides: sided.length > 0, findings, isCertain };
}
