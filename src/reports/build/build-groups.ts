import type { ProfileQuestion } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import { isWithheld } from '../../disclosure/index.js';
import { allCounted, type Counted } from '../questions/index.js';
import { titleOf } from '../questions/counted.js';
import { shareIn } from '../questions/segments.js';
import { withheldChart, withheldText } from '../questions/withheld.js';
import type { Block, Chapter, Chart, DotRow } from '../report-document.js';
import { chooseFindings } from './choose-findings.js';
import { groupShares, type GroupShare } from './group-shares.js';
import { groupTables } from './group-tables.js';
import { FEWEST_RESPONDENTS, largestGap } from './largest-gap.js';
import type { ReportContext } from '../context/report-context.js';

function gapSentence(context: ReportContext, groups: readonly GroupShare[]): string | null {
  const gap = largestGap(groups);
  if (!gap) return null;
  const { gap: ofAll, gapShown } = context.texts.groups;
  return fill(gap.isOfAll ? ofAll : gapShown, {
    fewest: FEWEST_RESPONDENTS,
    count: gap.compared,
    high: context.percent(gap.high.share),
    highGroup: gap.high.label,
    low: context.percent(gap.low.share),
    lowGroup: gap.low.label,
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

function dots(
  context: ReportContext,
  counted: Counted,
  profile: ProfileQuestion,
  codes: readonly string[],
): Block {
  const { texts } = context;
  const groups = groupShares(context, counted, profile, codes);
  const title = titleOf(context, counted, 200);
  const all = shareIn(counted, counted.figures.sum(codes));
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
  return { kind: 'chart', title, note: gapSentence(context, groups), chart };
}

const hasRange = (block: Block): boolean =>
  block.kind === 'chart' &&
  block.chart.kind === 'dots' &&
  block.chart.rows.some((row) => row.kind === 'share' && row.share.low < row.share.high);

function buildGroup(context: ReportContext, profile: ProfileQuestion): Chapter | null {
  const { groups: texts, figures } = context.texts;
  const crossed = allCounted(context).filter(({ tabled }) =>
    context.figures.has(tabled.code, [profile.code]),
  );
  if (crossed.length === 0) return null;
  const charts = chooseFindings(context).findings.flatMap(({ counted, answers }) =>
    context.figures.has(counted.tabled.code, [profile.code])
      ? [dots(context, counted, profile, answers)]
      : [],
  );
  const { groups } = context.release;
  const asOf: readonly Block[] = groups
    ? [{ kind: 'note', text: fill(texts.asOf, { responses: groups.responses }) }]
    : [];
  return {
    kind: 'groups',
    title: fill(texts.title, { profile: context.say(profile.title, 120) }),
    lead: charts.length > 0 ? texts.lead : null,
    blocks: [
      ...asOf,
      ...(charts.length > 0
        ? ([
            {
              kind: 'paragraph',
              text: [
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
