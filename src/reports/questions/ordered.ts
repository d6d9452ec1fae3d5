import { fill } from '../../language/index.js';
import { type Interval, isExact, isWithheld, type Withheld } from '../../disclosure/index.js';
import type { Chart, QuestionBlock, Row, Share, Table, TwinBar } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { baseNote } from './base-note.js';
import { type Counted, countedOf, labelOf } from './counted.js';
import { countCell, shareCell } from './figures-table.js';
import { shareIn } from './segments.js';
import { topAnswers } from './sentence.js';
import { showTable } from './show-table.js';
import type { ShowQuestion } from './show-question.js';
import { withheldText } from './withheld.js';
import { joinApart } from '../format/punctuate.js';

/** How often each option was put first, and how often among the first: of those who ranked. */
interface Ranking {
  readonly first: Counted;
  readonly among: Counted;
  readonly ranked: Interval;
  /** By first places. */
  readonly codes: readonly string[];
  readonly names: readonly [first: string, among: string];
}

function readRanking(context: ReportContext, first: Counted, among: Counted): Ranking | Withheld {
  const ranked = among.figures.base;
  if (isWithheld(ranked)) return ranked;
  const { theme } = context.texts;
  const { part } = among.tabled;
  const places = part.kind === 'among' ? part.places : 1;
  // "First" is published as a share of all respondents: beside "among" it is one of those who ranked.
  const placed = { ...first, figures: first.figures.over(ranked) };
  const lowest = ({ figures }: Counted, code: string): number => {
    const count = figures.count(code);
    return isWithheld(count) ? -1 : count.low;
  };
  return {
    first: placed,
    among,
    ranked,
    codes: first.tabled.columns.toSorted(
      (a, b) => lowest(placed, b) - lowest(placed, a) || lowest(among, b) - lowest(among, a),
    ),
    names: [theme.firstPlace, fill(theme.among, { places })],
  };
}

function twinChart(context: ReportContext, { first, among, codes, names }: Ranking): Chart {
  const bar = (share: Share | Withheld): TwinBar =>
    isWithheld(share)
      ? { share: null, text: withheldText(context, share) }
      : { share, text: context.percent(share) };
  const rows = codes.map((code) => ({
    label: labelOf(context, first, code),
    first: bar(shareIn(first, first.figures.count(code))),
    second: bar(shareIn(among, among.figures.count(code))),
  }));
  const answers = joinApart(
    context.texts.list,
    rows.map(({ label, first: one, second }) => `${label} ${one.text}, ${second.text}`),
  );
  const title = context.say(first.question.title);
  const alt = fill(context.texts.theme.altTwins, {
    title,
    first: names[0],
    second: names[1],
    answers,
  });
  return { kind: 'twin-bars', names, rows, alt };
}

function rankingTable(
  context: ReportContext,
  { first, among, codes, names, ranked }: Ranking,
): Table {
  const { figures, theme } = context.texts;
  const cells = (counted: Counted, code: string) => {
    const count = counted.figures.count(code);
    return [
      countCell(context, count, counted.figures.base),
      shareCell(context, shareIn(counted, count)),
    ];
  };
  const base = [
    countCell(context, ranked, ranked),
    { text: context.percent({ low: 1, high: 1 }) },
  ] as const;
  return {
    caption: fill(theme.tableOf, { title: context.say(first.question.title) }),
    style: 'figures',
    columns: [
      { label: theme.answer },
      ...names.flatMap((label) => [{ label }, { label: figures.share }]),
    ],
    rows: [
      ...codes.map((code): Row => ({
        head: labelOf(context, first, code),
        cells: [...cells(first, code), ...cells(among, code)],
      })),
      { head: theme.ranked, cells: [...base, ...base] },
    ],
  };
}

const ofRanked = (context: ReportContext, ranked: Interval): string => {
  const { ofRanked: exact, ofRankedRange } = context.texts.theme;
  return isExact(ranked)
    ? fill(exact, { count: ranked.low })
    : fill(ofRankedRange, { count: context.people(ranked) });
};

function showBoth(context: ReportContext, ranking: Ranking): QuestionBlock {
  const { theme } = context.texts;
  const { first, ranked } = ranking;
  return {
    kind: 'question',
    title: context.say(first.question.title),
    sentence: topAnswers(context, first, theme.sentenceFirst),
    notes: [ofRanked(context, ranked), baseNote(context, first)].filter(Boolean),
    chart: twinChart(context, ranking),
    table: rankingTable(context, ranking),
  };
}

/** First places, and beside them the first few together where they are published. */
export const showOrdered: ShowQuestion = (context, question, ruler) => {
  const [first, among] = countedOf(context, question);
  const isShown = first && among && !first.figures.isUnanswered;
  const ranking = isShown && readRanking(context, first, among);
  return !ranking || isWithheld(ranking)
    ? showTable(context, question, first, ruler)
    : [showBoth(context, ranking)];
};
