import { questionsOf, type ProfileQuestion, type Question } from '../../questionnaire/index.js';
import { sidesOf } from '../figures/question-sides.js';
import { fill } from '../../language/index.js';
import type { Block, Chapter, Chart, DotsChart } from '../report-document.js';
import { chooseFindings } from './choose-findings.js';
import { groupTables } from './group-tables.js';
import { countedAnswers, groupShares, largestGap, type GroupShare } from './group-shares.js';
import { withheldChart } from './question-chart.js';
import type { ReportContext } from './report-context.js';
import { shareIn } from './segments.js';

function gapSentence(context: ReportContext, groups: readonly GroupShare[]): string | null {
  const gap = largestGap(groups);
  return (
    gap &&
    fill(context.texts.groups.gap, {
      high: context.percent(gap.high.share),
      highGroup: gap.high.label,
      low: context.percent(gap.low.share),
      lowGroup: gap.low.label,
    })
  );
}

function dots(
  context: ReportContext,
  question: Question,
  profile: ProfileQuestion,
  codes: readonly string[],
): Block {
  const { texts } = context;
  const groups = groupShares(context, question, profile, codes);
  const title = context.say(question.title, 200);
  const overall = context.figures.overall(question.code);
  const all = shareIn(overall, overall.sum(codes));
  const rows: DotsChart['rows'] = groups.map(({ label, base, share }) => ({
    label,
    base: base === null ? '' : fill(texts.figures.base, { count: context.count(base) }),
    share,
    text: share ? context.percent(share) : texts.figures.withheld,
  }));
  const listed = rows.map(({ label, text }) => `${label} ${text}`).join(', ');
  const dotted: DotsChart = {
    kind: 'dots',
    tone: sidesOf(question)?.isDirected ? 'bad-strong' : 'high-strong',
    rows,
    reference:
      all?.low === all?.high && all
        ? { share: all.low, label: fill(texts.groups.reference, { share: context.percent(all) }) }
        : null,
    alt: fill(texts.groups.alt, { title, rows: listed }),
  };
  const isAllWithheld = groups.every(({ share }) => share === null);
  const chart: Chart = isAllWithheld ? withheldChart(context) : dotted;
  return { kind: 'chart', title, note: gapSentence(context, groups), chart };
}

function buildGroup(context: ReportContext, profile: ProfileQuestion): Chapter | null {
  const { groups: texts, figures } = context.texts;
  const crossed = questionsOf(context.questionnaire).filter((question) =>
    context.figures.has(question.code, [profile.code]),
  );
  if (crossed.length === 0) return null;
  const { findings, isDirected } = chooseFindings(context);
  const charts = findings.flatMap(({ question }) => {
    const codes = countedAnswers(question);
    return codes && crossed.includes(question) ? [dots(context, question, profile, codes)] : [];
  });
  const side = isDirected ? texts.leadSide : texts.leadHigh;
  return {
    kind: 'groups',
    title: fill(texts.title, { profile: context.say(profile.title, 120) }),
    lead: fill(texts.lead, { side }),
    blocks: [
      ...(charts.length > 0
        ? ([
            { kind: 'paragraph', text: fill(texts.hatched, { marker: figures.withheld }) },
            ...charts,
          ] satisfies Block[])
        : []),
      ...groupTables(context, profile, crossed, { side, isDirected }),
    ],
  };
}

/** One chapter for each profile question of the publication plan. */
export const buildGroups = (context: ReportContext): readonly Chapter[] =>
  context.questionnaire.profile
    .map((profile) => buildGroup(context, profile))
    .filter((chapter) => chapter !== null);
