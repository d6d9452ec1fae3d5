import { type Figure, isWithheld } from '../../disclosure/index.js';
import { fill, formatDifference } from '../../language/index.js';
import type { Question } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';
import { MOST_ROWS, shareCell } from '../questions/figures-table.js';
import { withheldChart, withheldText } from '../questions/withheld.js';
import { keepTogether } from '../format/keep-together.js';
import type { Cell, Chart, QuestionBlock, SlopeRow, Table } from '../report-document.js';
import { sayLarger } from './say-larger.js';
import { type TwoWaves, type WaveLine, waveLines } from './wave-lines.js';
import { joinApart } from '../format/punctuate.js';

/** What the two surveys are called in a chart and above a column. */
export type WaveNames = readonly [before: string, now: string];

/** More lines cross each other beyond reading; the table has all of them. */
export const MOST_SLOPES = 10;

const isShown = ({ first, second }: WaveLine): boolean => !isWithheld(first) && !isWithheld(second);

const sizeOf = ({ second }: WaveLine): number => (isWithheld(second) ? -1 : second.low);

/** What is larger than chance, then the largest shares. */
export const byWeight = (a: WaveLine, b: WaveLine): number =>
  Number(b.verdict === 'larger') - Number(a.verdict === 'larger') || sizeOf(b) - sizeOf(a);

function differenceCell({ now }: TwoWaves, { first, second }: WaveLine): Cell {
  const withheld = [first, second].find(isWithheld);
  if (withheld) return shareCell(now, withheld);
  if (isWithheld(first) || isWithheld(second)) return { text: '' };
  const apart = { low: second.low - first.high, high: second.high - first.low };
  return { text: formatDifference(apart, now.language) };
}

function slopeChart(
  { now }: TwoWaves,
  title: string,
  lines: readonly WaveLine[],
  names: WaveNames,
): Chart {
  const withheld = lines.flatMap(({ first, second }) => [first, second]).find(isWithheld);
  const shown = lines.filter(isShown).toSorted(byWeight).slice(0, MOST_SLOPES);
  if (shown.length === 0 && withheld) return withheldChart(now, withheld);
  const end = (share: WaveLine['first']) =>
    isWithheld(share)
      ? { share: null, text: withheldText(now, share) }
      : { share, text: now.percent(share) };
  const rows = shown.map(({ label, first, second, verdict }): SlopeRow => ({
    label,
    first: end(first),
    second: end(second),
    isMarked: verdict === 'larger',
  }));
  const said = rows.map(
    ({ label, first, second }) => `${label}: ${names[0]} ${first.text}, ${names[1]} ${second.text}`,
  );
  return {
    kind: 'slope',
    names,
    rows,
    alt: fill(now.texts.waves.alt, { title, answers: joinApart(now.texts.list, said) }),
  };
}

/** With how many people a column is of, where all lines are of as many. */
export function columnLabel(
  context: ReportContext,
  name: string,
  ofLines: readonly Figure[],
): string {
  const [base, ...others] = new Set(
    ofLines.map((one) =>
      isWithheld(one) ? '' : fill(context.texts.figures.base, { count: context.people(one) }),
    ),
  );
  return base && others.length === 0 ? `${name} (${keepTogether(base)})` : name;
}

function tableOf(
  waves: TwoWaves,
  title: string,
  lines: readonly WaveLine[],
  names: WaveNames,
): Table {
  const { waves: t, theme } = waves.now.texts;
  const isJudged = lines.some(({ verdict }) => verdict !== null);
  const printed = lines.slice(0, MOST_ROWS);
  const basesAt = (place: 0 | 1) => lines.map(({ bases }) => bases[place]);
  return {
    caption: fill(theme.tableOf, { title }),
    style: 'figures',
    columns: [
      { label: theme.answer },
      { label: columnLabel(waves.now, names[0], basesAt(0)) },
      { label: columnLabel(waves.now, names[1], basesAt(1)) },
      { label: t.difference },
      ...(isJudged ? [{ label: t.chance }] : []),
    ],
    widths: isJudged ? [2.6, 1.4, 1.4, 1.2, 1.9] : [4, 1.4, 1.4, 1.3],
    rows: printed.map((line) => ({
      head: line.label,
      cells: [
        shareCell(waves.now, line.first),
        shareCell(waves.now, line.second),
        differenceCell(waves, line),
        ...(line.verdict === null ? [] : [{ text: isShown(line) ? t.verdicts[line.verdict] : '' }]),
      ],
    })),
  };
}

/** What is larger than chance, in words; or that nothing is, or nothing for certain. */
function sentence({ now }: TwoWaves, lines: readonly WaveLine[]): string {
  const { waves: t } = now.texts;
  if (lines.every(({ verdict }) => verdict === null)) return t.sentenceUnjudged;
  const larger = sayLarger(now, lines, (answer, before, after) =>
    fill(t.change, { answer, before, now: after }),
  );
  if (larger !== null) return larger;
  return lines.every(({ verdict }) => verdict === 'within') ? t.sentenceWithin : t.sentenceOpen;
}

export function restNote(
  { texts: { theme } }: ReportContext,
  all: number,
  drawn: number,
): readonly string[] {
  if (all > MOST_ROWS) return [fill(theme.restInFilesUnsure, { shown: MOST_ROWS, all })];
  return drawn < all ? [fill(theme.restInTableUnsure, { drawn, all })] : [];
}

/** A question of both surveys as slopes and a table; `null` where one release has no table of it. */
export function compareQuestion(
  waves: TwoWaves,
  question: Question,
  names: WaveNames,
): QuestionBlock | null {
  const lines = waveLines(waves, question);
  if (lines.length === 0) return null;
  const title = waves.now.say(question.title);
  const chart = slopeChart(waves, title, lines, names);
  const drawn = chart.kind === 'slope' ? chart.rows.length : lines.length;
  return {
    kind: 'question',
    title,
    sentence: sentence(waves, lines),
    notes: restNote(waves.now, lines.length, drawn),
    chart,
    table: tableOf(waves, title, lines, names),
  };
}
