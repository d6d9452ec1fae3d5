import type { ProfileQuestion } from '../../questionnaire/index.js';
import { fill, formatList } from '../../language/index.js';
import { isWithheld, type Withheld } from '../../disclosure/index.js';
import { allCounted, type Counted } from '../questions/index.js';
import { isScore, quoteSide, titleOf } from '../questions/counted.js';
import { shareIn } from '../questions/segments.js';
import { withheldChart, withheldText } from '../questions/withheld.js';
import type { Block, Chapter, Chart, DotRow } from '../report-document.js';
import { chooseFindings } from './choose-findings.js';
import { dotsTable } from './dots-table.js';
import { allBeside, groupShares, type GroupShare } from './group-shares.js';
import { groupTables } from './group-tables.js';
import { FEWEST_RESPONDENTS, type Gap, largestGap } from './largest-gap.js';
import type { ReportContext } from '../context/report-context.js';
import { withColon } from '../format/punctuate.js';

function gapSentence(context: ReportContext, gap: Gap | null): string | null {
  if (!gap) return null;
  const { gap: ofAll, gapShown } = context.texts.groups;
  return fill(gap.isOfAll ? ofAll : gapShown, {
    fewest: FEWEST_RESPONDENTS,
    count: gap.compared,
    high: context.percent(gap.high.share),
    highGroup: formatList(gap.high.labels, context.language),
    low: context.percent(gap.low.share),
    lowGroup: formatList(gap.low.labels, context.language),
  });
}

function dotRow(context: ReportContext, { label, base, share }: GroupShare): DotRow {
  const { figures } = context.texts;
  const row = {
    label,
    base: isWithheld(base) ? '' : fill(figures.base, { count: context.people(base) }),
  };
  if (share === null) return { ...row, kind: 'text', text: figures.nobody };
  if (isWithheld(share)) return { ...row, kind: 'withheld', text: withheldText(context, share) };
  return { ...row, kind: 'share', share, text: context.percent(share) };
}

interface Dotted {
  readonly title: string;
  /** In words, what every share of it counts. */
  readonly answers: string;
  readonly isScored: boolean;
  readonly gap: Gap | null;
  readonly block: Block;
}

/** The widest gap of those that are put into words, whichever others there are. */
function headlineOf(context: ReportContext, dotted: readonly Dotted[]): string | null {
  const widthOf = ({ gap }: Dotted): number => (gap ? gap.high.share.low - gap.low.share.high : 0);
  const [widest] = dotted
    .filter(({ gap }) => gap !== null)
    .toSorted((a, b) => widthOf(b) - widthOf(a));
  if (!widest?.gap) return null;
  const { high, low } = widest.gap;
  const { groups, list, scores } = context.texts;
  const text = fill((widest.isScored ? scores : groups).headline, {
    answers: widest.answers,
    high: context.percent(high.share),
    highGroup: formatList(high.labels, context.language),
    low: context.percent(low.share),
    lowGroup: formatList(low.labels, context.language),
  });
  return withColon(list, { label: widest.title, text });
}

/** Of whom the figures by group are, where a later edition prints those of an earlier one. */
function asOfEarlier({ release, texts }: ReportContext): string | null {
  const { groups } = release;
  return groups ? fill(texts.groups.asOf, { responses: groups.responses }) : null;
}

/** What has to stand with a chart by group wherever it is shown, without its chapter as well. */
const noteOf = (context: ReportContext, answers: string, gap: Gap | null): string =>
  [fill(context.texts.groups.counted, { answers }), gapSentence(context, gap), asOfEarlier(context)]
    .filter((text) => text !== null)
    .join(' ');

function dots(
  context: ReportContext,
  counted: Counted,
  profile: ProfileQuestion,
  codes: readonly string[],
): Dotted {
  const { texts } = context;
  const groups = groupShares(context, counted, profile, codes);
  const gap = largestGap(groups);
  const title = titleOf(context, counted, 200);
  const answers = quoteSide(context, counted, codes);
  const figures = allBeside(context, counted, profile);
  const all = shareIn({ figures }, figures.sum(codes));
  const rows = groups.map((group) => dotRow(context, group));
  const listed = rows.map(({ label, text }) => `${label} ${text}`).join(', ');
  const dotted: Chart = {
    kind: 'dots',
    tone: 'bad-strong',
    rows,
    reference:
      !isWithheld(all) && all.low === all.high
        ? { share: all.low, label: fill(texts.groups.reference, { share: context.percent(all) }) }
        : null,
    alt: fill(texts.groups.alt, { title, rows: listed }),
  };
  const withheld = groups.map(({ share }) => share).filter(isWithheld);
  const isAllWithheld = withheld.length === groups.length && withheld[0] !== undefined;
  const chart = isAllWithheld ? withheldChart(context, withheld[0]!) : dotted;
  const block: Block = {
    kind: 'chart',
    title,
    note: noteOf(context, answers, gap),
    chart,
    ...(isAllWithheld ? {} : { table: dotsTable(context, title, rows) }),
  };
  return { title, answers, isScored: isScore(counted), gap, block };
}

const hasRange = (block: Block): boolean =>
  block.kind === 'chart' &&
  block.chart.kind === 'dots' &&
  block.chart.rows.some((row) => row.kind === 'share' && row.share.low < row.share.high);

/** What withholds the figures of all groups, where there is none to show. */
function withheldIn(
  context: ReportContext,
  profile: ProfileQuestion,
  crossed: readonly Counted[],
): Withheld | null {
  const counts = crossed.flatMap(({ tabled: { code, columns } }) =>
    context.figures.groups(code, [profile.code]).flatMap((group) => {
      const figures = context.figures.row(code, [profile.code], group)!;
      return columns.map((column) => figures.count(column));
    }),
  );
  const isShown = counts.some((count) => !isWithheld(count));
  return isShown ? null : (counts.find(isWithheld) ?? null);
}

/** One line instead of pages of hatching. */
const nothingToShow = (context: ReportContext, profile: ProfileQuestion, _: Withheld): string =>
  fill(context.texts.groups.nothing, { profile: context.say(profile.title, 120) });

function buildGroup(context: ReportContext, profile: ProfileQuestion): Chapter | null {
  const { groups: texts, figures } = context.texts;
  const title = fill(texts.title, { profile: context.say(profile.title, 120) });
  const crossed = allCounted(context).filter(({ tabled }) =>
    context.figures.has(tabled.code, [profile.code]),
  );
  if (crossed.length === 0) return null;
  const withheld = withheldIn(context, profile, crossed);
  if (withheld) {
    return { kind: 'groups', title, lead: nothingToShow(context, profile, withheld), blocks: [] };
  }
  const dotted = chooseFindings(context).findings.flatMap(({ counted, answers }) =>
    context.figures.has(counted.tabled.code, [profile.code])
      ? [dots(context, counted, profile, answers)]
      : [],
  );
  const charts = dotted.map(({ block }) => block);
  const headline = headlineOf(context, dotted);
  const earlier = asOfEarlier(context);
  const asOf: readonly Block[] = earlier ? [{ kind: 'note', text: earlier }] : [];
  return {
    kind: 'groups',
    title,
    lead: headline ?? (charts.length > 0 ? texts.lead : null),
    blocks: [
      ...asOf,
      ...(charts.length > 0
        ? ([
            {
              kind: 'paragraph',
              text: [
                ...(headline ? [texts.lead] : []),
                fill(texts.hatched, { marker: figures.withheld }),
                ...(charts.some(hasRange) ? [texts.ranges] : []),
              ].join(' '),
            },
            ...charts,
          ] satisfies Block[])
        : []),
      ...groupTables(context, profile, crossed),
    ],
  };
}

/** One chapter for each profile question of the publication plan. */
export const buildGroups = (context: ReportContext): readonly Chapter[] =>
  context.questionnaire.profile
    .map((profile) => buildGroup(context, profile))
    .filter((chapter) => chapter !== null);
