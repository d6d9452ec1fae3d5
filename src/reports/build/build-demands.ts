import { questionsOf, type Demand } from '../../questionnaire/index.js';
import { sidesOf } from '../figures/question-sides.js';
import { fill } from '../../language/index.js';
import type { Chapter, Row } from '../report-document.js';
import { countedAnswers } from './group-shares.js';
import { labelsOf } from './question-block.js';
import type { ReportContext } from './report-context.js';
import { shareIn } from './segments.js';

/** “title”: 42 % answered “Often” or “Always” */
function evidence(context: ReportContext, demand: Demand): string {
  const byCode = new Map(questionsOf(context.questionnaire).map((one) => [one.code, one]));
  return (demand.questions ?? [])
    .flatMap((code) => {
      const question = byCode.get(code);
      const codes = question && countedAnswers(question);
      const sides = question && sidesOf(question);
      if (!question || !codes || !sides) return [];
      const figures = context.figures.overall(code);
      const share = shareIn(figures, figures.sum(codes));
      const answers = labelsOf(context, question, sides.isDirected ? sides.left : sides.right);
      const text = share ? `${context.percent(share)} ${answers}` : context.texts.figures.withheld;
      return [
        `– ${fill(context.texts.list.colon, { label: context.say(question.title, 160), text })}`,
      ];
    })
    .join('\n');
}

function row(context: ReportContext, demand: Demand, index: number): Row {
  const { texts } = context;
  const basis = context.say(demand.basis, 400);
  const text = context.say(demand.text, 600);
  return {
    head: String(index + 1),
    cells: [
      {
        text: basis
          ? `${text}\n${fill(texts.list.colon, { label: texts.demands.basis, text: basis })}`
          : text,
      },
      { text: context.say(demand.addressee, 120) },
      { text: evidence(context, demand) },
      { text: '' },
    ],
  };
}

/** Numbered, with the figures they rest on and an empty column for management's answer. */
export function buildDemands(context: ReportContext): Chapter | null {
  const { demands: texts } = context.texts;
  const demands = context.questionnaire.demands ?? [];
  if (demands.length === 0) return null;
  return {
    kind: 'demands',
    title: texts.title,
    lead: texts.lead,
    blocks: [
      {
        kind: 'table',
        table: {
          caption: null,
          style: 'text',
          columns: [texts.number, texts.demand, texts.addressee, texts.evidence, texts.answer].map(
            (label) => ({ label }),
          ),
          widths: [0.5, 2.6, 1.2, 2.4, 2],
          rows: demands.map((demand, index) => row(context, demand, index)),
        },
      },
    ],
  };
}
