import { fill, formatDay } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';
import { cleanLine } from '../format/clean-text.js';
import type { DemandState, PrintedDemand, PrintedRegister } from '../register/register.js';
import type { Chapter, ResultPage, Row } from '../report-document.js';
import { figureLine } from './tell-figure.js';

/** A poster is read standing: so many figures and letters find room in a cell. */
const MOST_FIGURES = 2;
const MOST_SAID = 320;

const ANSWERS: readonly DemandState[] = ['answered', 'unreasoned', 'committed', 'refused'];
const CHANGES: readonly DemandState[] = ['partly', 'delivered', 'verified', 'closed'];

function said(context: ReportContext, { figures }: PrintedDemand): string {
  const told = figures.flatMap((reference) => {
    const one = figureLine(context, reference, { isShort: true });
    return one.kind === 'told' ? [one.text] : [];
  });
  return told.length > 0 ? told.slice(0, MOST_FIGURES).join('\n') : context.texts.poster.noFigure;
}

/** The last step of these kinds, with its day; what was said with it where anything was. */
function lastOf(
  context: ReportContext,
  demand: PrintedDemand,
  states: readonly DemandState[],
): string | null {
  const { demands: t } = context.texts;
  const day = (on: string): string => formatDay(on, context.language);
  const step = demand.steps.findLast(({ state }) => states.includes(state));
  if (step) {
    const words = context.quote(cleanLine(step.words, MOST_SAID));
    return fill(t.said, { day: day(step.on), state: t.states[step.state], words });
  }
  if (!states.includes(demand.state)) return null;
  return fill(t.since, { state: t.states[demand.state], day: day(demand.stateOn) });
}

function unanswered(context: ReportContext, { due, dueOn }: PrintedDemand): string {
  const { demands, poster } = context.texts;
  if (due !== 'answer' || dueOn === null) return poster.noAnswer;
  const day = formatDay(dueOn, context.language);
  return `${poster.noAnswer} ${fill(demands.due.answer, { day })}`;
}

/** What people said, what was asked, what was answered, what became of it: from release and register. */
export function buildPoster(
  context: ReportContext,
  register: PrintedRegister,
  resultPage?: ResultPage,
): Chapter {
  const { poster: t, demands } = context.texts;
  const { invited, responses } = context.release.participation;
  const asOf = fill(demands.registerLead, { day: formatDay(register.asOf, context.language) });
  const rows = register.demands.map((demand): Row => ({
    head: String(demand.number),
    cells: [
      { text: said(context, demand) },
      { text: context.say(demand.text, 400) },
      { text: lastOf(context, demand, ANSWERS) ?? unanswered(context, demand) },
      { text: lastOf(context, demand, CHANGES) ?? t.noChange },
    ],
  }));
  return {
    kind: 'poster',
    title: t.title,
    lead: invited
      ? fill(context.texts.letter.basisInvited, { responses, invited })
      : fill(context.texts.letter.basisUnknown, { responses }),
    blocks: [
      {
        kind: 'table',
        table: {
          caption: null,
          style: 'text',
          columns: [demands.number, t.said, t.asked, t.answered, t.changed].map((label) => ({
            label,
          })),
          widths: [0.45, 2.8, 2.3, 2.2, 1.8],
          rows,
        },
      },
      // Beside the code there is room, which one sheet needs.
      resultPage
        ? { kind: 'scan', text: `${asOf} ${t.resultPage}`, ...resultPage }
        : { kind: 'paragraph', text: asOf },
    ],
  };
}
