import { isWithheld } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import { baseNote } from '../questions/base-note.js';
import { isScore, quoteSide, titleOf } from '../questions/counted.js';
import { allCounted } from '../questions/index.js';
import { leadingSegments } from '../questions/segments.js';
import type { Block, Chapter, Finding } from '../report-document.js';
import { chooseFindings, type ChosenFinding } from './choose-findings.js';
import type { ReportContext } from '../context/report-context.js';
import type { PrintedDemand } from '../register/register.js';
import { invitedOnce } from './method-facts.js';
import { withColon } from '../format/punctuate.js';

const MOST_PRIORITIES = 3;

function finding(
  context: ReportContext,
  { counted, answers, share, count }: ChosenFinding,
): Finding {
  const { texts } = context;
  const invited = invitedOnce(context);
  const { base: of } = counted.figures;
  const words = isScore(counted) ? texts.scores : texts.summary;
  const detail = fill(isWithheld(of) ? words.answered : words.answeredOf, {
    answers: quoteSide(context, counted, answers),
    n: isWithheld(of) ? '' : context.people(of),
  });
  const base = baseNote(context, counted);
  return {
    share: context.percent(share),
    statement: titleOf(context, counted, 200),
    detail: base ? `${detail} (${base})` : detail,
    floor: invited
      ? fill(texts.summary.floor, { share: context.floor(count.low / invited) })
      : null,
  };
}

function participationLead(context: ReportContext): string {
  const { invited, responses } = context.release.participation;
  const { summary } = context.texts;
  if (!invited) return fill(summary.leadUnknown, { responses });
  if (invitedOnce(context) === null) return fill(summary.leadOpen, { invited, responses });
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
  const once = invitedOnce(context);
  const share = once ? responses / once : 0;
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
          ]
        : []),
      ...(once === null
        ? []
        : [
            {
              value: context.percent({ low: share, high: share }),
              label: texts.summary.participation,
            },
          ]),
      { value: context.count(release.threshold), label: texts.summary.threshold },
    ],
  };
}

/** The first question of which respondents choose so many of the options. */
function priorities(context: ReportContext): Block[] {
  const picked = allCounted(context).find(
    ({ tabled: { kind, part, choices, columns } }) =>
      kind === 'many' && part.kind === 'whole' && choices.most < columns.length,
  );
  const top = picked ? leadingSegments(context, picked).slice(0, MOST_PRIORITIES) : [];
  if (!picked || picked.figures.isUnanswered || top.length === 0) return [];
  const { prioritiesDetail, priorities: title } = context.texts.summary;
  return [
    { kind: 'heading', text: title },
    {
      kind: 'list',
      items: top.map(({ label, text }) =>
        withColon(context.texts.list, { label, text: fill(prioritiesDetail, { share: text }) }),
      ),
    },
  ];
}

/** What was carried out, confirmed or given up is asked no more. */
const isStillAsked = ({ state }: PrintedDemand): boolean =>
  state !== 'delivered' && state !== 'verified' && state !== 'closed';

function demands(context: ReportContext): Block[] {
  const { register, questionnaire } = context;
  const followed = register?.demands.filter(isStillAsked);
  const demanded = followed ?? questionnaire.demands ?? [];
  if (demanded.length === 0) return [];
  return [
    { kind: 'heading', text: context.texts.summary.demands },
    {
      kind: 'list',
      items: demanded.map((demand) => context.say(demand.text, 200)),
      ...(followed ? { numbers: followed.map(({ number }) => number) } : {}),
    },
  ];
}

/** One page: participation first, then what stands out by rule, priorities, demands. */
export function buildSummary(context: ReportContext): Chapter {
  const { summary } = context.texts;
  const { hasSides, findings, isCertain } = chooseFindings(context);
  const directed = isCertain ? summary.ruleDirected : summary.ruleUnsure;
  return {
    kind: 'summary',
    title: summary.title,
    lead: participationLead(context),
    blocks: [
      keyFigures(context),
      ...(findings.length > 0 || !hasSides
        ? ([
            { kind: 'heading', text: summary.findings },
            { kind: 'paragraph', text: hasSides ? directed : summary.ruleUndirected },
            { kind: 'findings', items: findings.map((one) => finding(context, one)) },
          ] satisfies Block[])
        : []),
      ...priorities(context),
      ...demands(context),
    ],
  };
}
