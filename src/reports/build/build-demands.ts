import { type Demand, questionsOf } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import { isWithheld } from '../../disclosure/index.js';
import { baseNote } from '../questions/base-note.js';
import { type Counted, countedOf } from '../questions/index.js';
import { quoteSide, titleOf } from '../questions/counted.js';
import { shareIn } from '../questions/segments.js';
import { tableSidesOf } from '../questions/table-sides.js';
import { withheldText } from '../questions/withheld.js';
import type { Chapter, Row } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';

/** 42 % “Often” or “Always”: the unfavourable side, where the definition names one. */
function unfavourable(context: ReportContext, counted: Counted): string | null {
  const codes = tableSidesOf(counted.tabled)?.left ?? [];
  if (codes.length === 0) return null;
  if (counted.figures.isUnanswered) return context.texts.theme.unanswered;
  const share = shareIn(counted, counted.figures.sum(codes));
  if (isWithheld(share)) return withheldText(context, share);
  const text = `${context.percent(share)} ${quoteSide(context, counted, codes)}`;
  const base = baseNote(context, counted);
  return base ? `${text} (${base})` : text;
}

function evidence(context: ReportContext, demand: Demand): string {
  const byCode = new Map(questionsOf(context.questionnaire).map((one) => [one.code, one]));
  return (demand.questions ?? [])
    .flatMap((code) => {
      const question = byCode.get(code);
      return question ? countedOf(context, question) : [];
    })
    .flatMap((counted) => {
      const text = unfavourable(context, counted);
      const label = titleOf(context, counted, 160);
      return text === null ? [] : [`– ${fill(context.texts.list.colon, { label, text })}`];
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
