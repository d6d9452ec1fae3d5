import { type Figure, isWithheld, type Withheld } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import type { Question } from '../../questionnaire/index.js';
import { invitedOnce } from '../build/method-facts.js';
import type { ReportContext } from '../context/report-context.js';
import type { Figures } from '../figures/release-figures.js';
import { type Counted, countedOf, labelOf, quoteSide } from '../questions/counted.js';
import { ANY_SHARE, shareIn } from '../questions/segments.js';
import { tableSidesOf } from '../questions/table-sides.js';
import type { Share } from '../report-document.js';
import { type Counts, judge, type Verdict } from './larger-than-chance.js';
import { withColon } from '../format/punctuate.js';

/** An answer, or a side of a scale, in the survey before and in this one. */
export interface WaveLine {
  readonly label: string;
  readonly first: Share | Withheld;
  readonly second: Share | Withheld;
  readonly bases: readonly [Figure, Figure];
  /** `null`: not judged, since nobody knows whether each person answered once. */
  readonly verdict: Verdict | null;
}

/** A report of each of two surveys of a series. */
export interface TwoWaves {
  readonly before: ReportContext;
  readonly now: ReportContext;
}

/** Answers that are told as one figure: each side of a scale; of a grid the same side of each line. */
function partsOf(
  context: ReportContext,
  counted: Counted,
  side: 'left' | 'right',
): readonly { readonly label: string; readonly codes: readonly string[] }[] {
  const { tabled } = counted;
  const sides = tableSidesOf(tabled);
  if (!sides) {
    return tabled.columns.map((code) => ({
      label: partLabel(context, counted, labelOf(context, counted, code)),
      codes: [code],
    }));
  }
  const [first, second] = side === 'left' ? [sides.left, sides.right] : [sides.right, sides.left];
  const told = [first, second].filter(({ length }) => length > 0);
  return (tabled.part.kind === 'row' ? told.slice(0, 1) : told).map((codes) => ({
    label: partLabel(context, counted, quoteSide(context, counted, codes)),
    codes,
  }));
}

/** The side that all lines of a question have, so that no two of its figures mean the opposite. */
const commonSide = (lines: readonly Counted[]): 'left' | 'right' =>
  lines.every(({ tabled }) => (tableSidesOf(tabled)?.left ?? []).length > 0) ? 'left' : 'right';

function rowLabel(
  context: ReportContext,
  { row, aspect }: Extract<Counted['tabled']['part'], { kind: 'row' }>,
): string {
  const label = context.say(row.label, 160);
  if (!aspect) return label;
  return fill(context.texts.theme.ofAspect, {
    row: label,
    aspect: context.say(aspect.label, 80),
  });
}

/** What a line is about, and always which answers it counts. */
function partLabel(context: ReportContext, { tabled: { part } }: Counted, answers: string): string {
  const { theme, list } = context.texts;
  switch (part.kind) {
    case 'whole':
    case 'classes':
      return answers;
    case 'row':
      return withColon(list, { label: rowLabel(context, part), text: answers });
    case 'first':
      return fill(theme.ofAspect, { row: answers, aspect: theme.firstPlace });
    case 'among': {
      const aspect = fill(theme.among, { places: part.places });
      return fill(theme.ofAspect, { row: answers, aspect });
    }
  }
}

/** Out of how many people a row is, where it is of all who took part. */
function populationOf(context: ReportContext, { base }: Figures): number | null {
  const invited = invitedOnce(context);
  const { responses } = context.release.participation;
  const isOfAll = !isWithheld(base) && base.low === responses && base.high === responses;
  return isOfAll ? invited : null;
}

function countsOf(
  context: ReportContext,
  { figures, tabled }: Counted,
  codes: readonly string[],
): { readonly count: Figure; readonly share: Share | Withheld; readonly known: Counts | null } {
  const [code = ''] = codes;
  const count = tabled.kind === 'many' ? figures.count(code) : figures.sum(codes);
  const { base } = figures;
  const share = shareIn({ figures }, count);
  const known =
    isWithheld(count) || isWithheld(base) || isWithheld(share) || isAnything(share)
      ? null
      : { count, base, population: populationOf(context, figures) };
  return { count, share, known };
}

const isAnything = ({ low, high }: Share): boolean =>
  low <= ANY_SHARE.low && high >= ANY_SHARE.high;

/** Whether in both surveys each person answered once at most, so that chance can be spoken of. */
export const isJudged = ({ before, now }: TwoWaves): boolean =>
  invitedOnce(before) !== null && invitedOnce(now) !== null;

/** What a question has in both surveys; none where one of the releases holds no table of it. */
export function waveLines(waves: TwoWaves, question: Question): readonly WaveLine[] {
  const earlier = countedOf(waves.before, question);
  const asked = countedOf(waves.now, question);
  const side = commonSide(asked);
  return asked.flatMap((counted) => {
    const then = earlier.find(({ tabled }) => tabled.code === counted.tabled.code);
    if (!then) return [];
    return partsOf(waves.now, counted, side).map(({ label, codes }): WaveLine => {
      const first = countsOf(waves.before, then, codes);
      const second = countsOf(waves.now, counted, codes);
      const judged = first.known && second.known ? judge(first.known, second.known) : 'open';
      return {
        label,
        first: first.share,
        second: second.share,
        bases: [then.figures.base, counted.figures.base],
        verdict: isJudged(waves) ? judged : null,
      };
    });
  });
}
