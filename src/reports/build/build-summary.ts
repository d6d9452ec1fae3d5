import { questionsOf } from '../../questionnaire/index.js';
import { shareOf } from '../figures/interval.js';
import { fill } from '../../language/index.js';
import type { Block, Chapter, Finding } from '../report-document.js';
import { chooseFindings, type ChosenFinding } from './choose-findings.js';
import { sortedSegments } from './question-chart.js';
import { labelsOf } from './question-block.js';
import type { ReportContext } from './report-context.js';

const MOST_PRIORITIES = 3;

function finding(
  context: ReportContext,
  { question, answers, count, base }: ChosenFinding,
): Finding {
  const { texts, release } = context;
  const { invited } = release.participation;
  return {
    share: context.percent(shareOf(count, base)),
    statement: context.say(question.title, 200),
    detail: fill(texts.summary.answered, { answers: labelsOf(context, question, answers) }),
    floor: invited
      ? fill(texts.summary.floor, { share: context.floor(count.low / invited) })
      : null,
  };
}

export function participationLead(context: ReportContext): string {
  const { invited, responses } = context.release.participation;
  const { summary } = context.texts;
  if (!invited) return fill(summary.leadUnknown, { responses });
  const share = responses / invited;
  return fill(summary.lead, {
    share: context.percent({ low: share, high: share }),
    invited,
    responses,
  });
}

function keyFigures(context: ReportContext): Block {
  const { release, texts } = context;
  const { invited, responses } = release.participation;
  const share = invited ? responses / invited : 0;
  return {
    kind: 'keyFigures',
    items: [
      {
        value: context.count(responses),
        label: fill(texts.summary.responses, { count: responses }),
      },
      ...(invited
        ? [
            {
              value: context.count(invited),
              label: fill(texts.summary.invited, { count: invited }),
            },
            {
              value: context.percent({ low: share, high: share }),
              label: texts.summary.participation,
            },
          ]
        : []),
      { value: context.count(release.threshold), label: texts.summary.threshold },
    ],
  };
}

function priorities(context: ReportContext): Block[] {
  const pick = questionsOf(context.questionnaire).find(
    (question) => question.type === 'pick' && context.figures.has(question.code),
  );
  const top = pick ? sortedSegments(context, pick).slice(0, MOST_PRIORITIES) : [];
  if (top.length === 0) return [];
  const { prioritiesDetail, priorities: title } = context.texts.summary;
  return [
    { kind: 'heading', text: title },
    {
      kind: 'list',
      items: top.map(({ label, text }) =>
        fill(context.texts.list.colon, { label, text: fill(prioritiesDetail, { share: text }) }),
      ),
    },
  ];
}

function demands(context: ReportContext): Block[] {
  const demanded = context.questionnaire.demands ?? [];
  if (demanded.length === 0) return [];
  return [
    { kind: 'heading', text: context.texts.summary.demands },
    { kind: 'list', items: demanded.map((demand) => context.say(demand.text, 200)) },
  ];
}

/** One page: participation first, then what stands out by rule, priorities, demands. */
export function buildSummary(context: ReportContext): Chapter {
  const { summary } = context.texts;
  const { isDirected, findings } = chooseFindings(context);
  return {
    kind: 'summary',
    title: summary.title,
    lead: participationLead(context),
    blocks: [
      keyFigures(context),
      ...(findings.length > 0
        ? ([
            { kind: 'heading', text: summary.findings },
            { kind: 'paragraph', text: isDirected ? summary.ruleDirected : summary.ruleUndirected },
            { kind: 'findings', items: findings.map((one) => finding(context, one)) },
          ] satisfies Block[])
        : []),
      ...priorities(context),
      ...demands(context),
    ],
  };
}
