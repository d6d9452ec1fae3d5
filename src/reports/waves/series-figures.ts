import { isWithheld } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';
import { MOST_ROWS, shareCell } from '../questions/figures-table.js';
import { withheldChart } from '../questions/withheld.js';
import type { Chart, SlopeRow, Table } from '../report-document.js';
import { byWeight, columnLabel, MOST_SLOPES } from './compare-question.js';
import { areStepsJudged, isTold, judgedOf, pointsOf, type SeriesLine } from './series-lines.js';
import { joinApart } from '../format/punctuate.js';

/** More names do not fit beside each other above the axes: their numbers do. */
const MOST_NAMED_AXES = 3;

/** What the surveys are called: alone, and with the number that a column speaks of. */
export interface SeriesNames {
  readonly plain: readonly string[];
  readonly numbered: readonly string[];
}

export function seriesChart(
  now: ReportContext,
  title: string,
  lines: readonly SeriesLine[],
  { plain }: SeriesNames,
): Chart {
  const sharesOf = (line: SeriesLine) => pointsOf(line).map(({ share }) => share);
  const drawn = lines.flatMap((line) => {
    const shares = sharesOf(line).flatMap((share) => (isWithheld(share) ? [] : [share]));
    const points = shares.map((share) => ({ share, text: now.percent(share) }));
    return points.length === plain.length ? [{ line, points }] : [];
  });
  const withheld = lines.flatMap(sharesOf).find(isWithheld);
  if (drawn.length === 0 && withheld) return withheldChart(now, withheld);
  const shown = drawn
    .toSorted((a, b) => byWeight(a.line.whole, b.line.whole))
    .slice(0, MOST_SLOPES);
  const rows = shown.map(({ line, points }): SlopeRow => ({
    label: line.label,
    first: points[0]!,
    second: points.at(-1)!,
    between: points.slice(1, -1),
    isMarked: line.whole.verdict === 'larger',
  }));
  const said = shown.map(({ line, points }) => {
    const told = points.map(({ text }, index) => `${plain[index]!} ${text}`);
    return `${line.label}: ${told.join(', ')}`;
  });
  const axes = plain.length > MOST_NAMED_AXES ? plain.map((_, index) => String(index + 1)) : plain;
  return {
    kind: 'slope',
    names: [axes[0]!, axes.at(-1)!],
    between: axes.slice(1, -1),
    rows,
    alt: fill(now.texts.waves.alt, { title, answers: joinApart(now.texts.list, said) }),
  };
}

/** Which two surveys each column of verdicts is about, by their numbers. */
function stepLabels({ texts: { waves: t } }: ReportContext, surveys: number): readonly string[] {
  const step = (from: number, to: number): string => fill(t.step, { from, to });
  const steps = Array.from({ length: surveys - 1 }, (_, index) => step(index + 1, index + 2));
  const whole = step(1, surveys);
  return areStepsJudged(steps.length) ? [...steps, whole] : [whole];
}

export function seriesTable(
  now: ReportContext,
  title: string,
  lines: readonly SeriesLine[],
  { numbered }: SeriesNames,
): Table {
  const { waves: t, theme } = now.texts;
  const isAnyTold = lines.flatMap(judgedOf).some(isTold);
  const verdicts = isAnyTold ? stepLabels(now, numbered.length) : [];
  const basesAt = (index: number) => lines.map((line) => pointsOf(line)[index]!.base);
  return {
    caption: fill(theme.tableOf, { title }),
    style: 'figures',
    columns: [
      { label: theme.answer },
      ...numbered.map((name, index) => ({ label: columnLabel(now, name, basesAt(index)) })),
      ...verdicts.map((label) => ({ label })),
    ],
    widths: [2.4, ...numbered.map(() => 1.1), ...verdicts.map(() => 1.3)],
    rows: lines.slice(0, MOST_ROWS).map((line) => ({
      head: line.label,
      cells: [
        ...pointsOf(line).map(({ share }) => shareCell(now, share)),
        ...(isAnyTold ? judgedOf(line) : []).map((one) => ({
          text: isTold(one) && one.verdict !== null ? t.verdicts[one.verdict] : '',
        })),
      ],
    })),
  };
}
