import { dayAfter } from '../../common/index.js';
import { fill, formatDay } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';
import { cleanLine } from '../format/clean-text.js';
import type { FigureReference, PrintedDemand } from '../register/register.js';
import { sayReworded } from './say-reworded.js';
import { markOf, marksIn } from './figure-marks.js';
import { invitedOnce } from './method-facts.js';
import { figureLine, unfavourableOf } from './tell-figure.js';
import type { Block, Cell, Chapter, Row } from '../report-document.js';
import { withColon } from '../format/punctuate.js';

/**
 * The lines under which a demand rests; a figure that the release has no place for is passed over. Marked where
 * the text goes out alone, so that `cahier audit` finds each figure again.
 */
function evidence(
  context: ReportContext,
  figures: readonly FigureReference[],
  isMarked = false,
): Cell {
  const lines = figures.flatMap((reference) => {
    const told = figureLine(context, reference);
    if (told.kind === 'absent') return [];
    const mark = isMarked && told.kind === 'told' ? ` ${markOf(reference)}` : '';
    return [`– ${told.text}${mark}`];
  });
  return { text: lines.join('\n') };
}

const joined = (lines: readonly (string | null)[]): Cell => ({
  text: lines.filter((line) => line !== null && line !== '').join('\n'),
});

function labelled(context: ReportContext, label: string, text: string): string | null {
  return text === '' ? null : withColon(context.texts.list, { label, text });
}

const day = (context: ReportContext, on: string): string => formatDay(on, context.language);

function demandCell(
  context: ReportContext,
  { text, addressee, basis }: Pick<PrintedDemand, 'text' | 'addressee' | 'basis'>,
  more: readonly (string | null)[] = [],
): Cell {
  const { demands: t } = context.texts;
  return joined([
    context.say(text, 600),
    labelled(context, t.addressee, context.say(addressee, 120)),
    labelled(context, t.basis, context.say(basis, 400)),
    ...more,
  ]);
}

function raised(
  context: ReportContext,
  { raisedOn, isAfterOpening, reworded }: PrintedDemand,
): string {
  const { raisedAfter, raisedBefore } = context.texts.demands;
  const said = fill(isAfterOpening ? raisedAfter : raisedBefore, { day: day(context, raisedOn) });
  return [said, sayReworded(context, reworded)].filter(Boolean).join('\n');
}

/** By when what is waited for is due, and by how many days it is late. */
function dueLine(context: ReportContext, demand: PrintedDemand, asOf: string): string | null {
  const { demands: t } = context.texts;
  if (demand.due === null) return null;
  const { due, dueOn } = demand;
  if (dueOn === null) return t.dueOpen[due];
  const values = { day: day(context, dueOn) };
  return dueOn < asOf
    ? fill(t.overdue[due], { ...values, days: daysBetween(dueOn, asOf) })
    : fill(t.due[due], values);
}

function daysBetween(from: string, to: string): number {
  let days = 0;
  for (let at = from; at < to; at = dayAfter(at, 1)) days += 1;
  return days;
}

function stateCell(context: ReportContext, demand: PrintedDemand, asOf: string): Cell {
  const { demands: t } = context.texts;
  return joined([
    demand.state === 'raised'
      ? null
      : fill(t.since, { state: t.states[demand.state], day: day(context, demand.stateOn) }),
    dueLine(context, demand, asOf),
    fill(t.daysOpen, { days: demand.daysOpen }),
    raised(context, demand),
  ]);
}

/** So many letters of what was said find room in a row. */
const MOST_SAID = 900;

/** What was said last, each with its day, as it was noted; what is older stays in the register. */
function answerCell(context: ReportContext, { steps }: PrintedDemand): Cell {
  const { demands: t } = context.texts;
  const lines: string[] = [];
  for (const { on, state, words } of steps.toReversed()) {
    const line = fill(t.said, {
      day: day(context, on),
      state: t.states[state],
      words: context.quote(cleanLine(words, MOST_SAID)),
    });
    const isFull = lines.length > 0 && lines.join('').length + line.length > MOST_SAID;
    if (isFull) return joined([t.earlier, ...lines]);
    lines.unshift(line);
  }
  return joined(lines);
}

function tableOf(
  labels: readonly string[],
  widths: readonly number[],
  rows: readonly Row[],
  caption: string | null = null,
): Block {
  return {
    kind: 'table',
    table: {
      caption,
      style: 'text',
      columns: labels.map((label) => ({ label })),
      widths,
      rows,
    },
  };
}

/** Of a file: as the definition has them, each with an empty column for management's answer. */
function fromDefinition(context: ReportContext): Chapter | null {
  const { demands: t } = context.texts;
  const demands = context.questionnaire.demands ?? [];
  if (demands.length === 0) return null;
  const rows = demands.map((demand, index): Row => {
    const { text, addressee = {}, basis = {}, questions = [] } = demand;
    return {
      head: String(index + 1),
      cells: [
        demandCell(context, { text, addressee, basis }),
        evidence(context, unfavourableOf(context.questionnaire, questions)),
        { text: '' },
      ],
    };
  });
  const labels = [t.number, t.demand, t.evidence, t.answer];
  return {
    kind: 'demands',
    title: t.title,
    lead: t.lead,
    blocks: [tableOf(labels, [0.5, 2.8, 3, 2.2], rows)],
  };
}

/** What demands of another survey need: its figures, and a title that says so. */
interface OtherSurvey {
  readonly released?: ReportContext;
  readonly caption?: string | null;
}

/** What was asked, on which figures, how far it has come and what was answered. */
export function demandTable(
  context: ReportContext,
  demands: readonly PrintedDemand[],
  asOf: string,
  { released = context, caption = null }: OtherSurvey = {},
): Block {
  const { demands: t } = context.texts;
  const rows = demands.map((demand): Row => ({
    head: String(demand.number),
    cells: [
      demandCell(context, demand),
      evidence(released, demand.figures),
      stateCell(context, demand, asOf),
      answerCell(context, demand),
    ],
  }));
  const labels = [t.number, t.demand, t.evidence, t.state, t.answer];
  return tableOf(labels, [0.5, 2.4, 2.6, 1.7, 2], rows, caption);
}

/** Numbered, with the figures they rest on, how far they have come and what was answered. */
export function buildDemands(context: ReportContext): Chapter | null {
  const { demands: t } = context.texts;
  const { register } = context;
  if (!register) return fromDefinition(context);
  if (register.demands.length === 0) return null;
  return {
    kind: 'demands',
    title: t.title,
    lead: fill(t.registerLead, { day: day(context, register.asOf) }),
    blocks: [demandTable(context, register.demands, register.asOf)],
  };
}

/** What management is still asked to answer. */
const isAsked = ({ due }: PrintedDemand): boolean => due === 'answer';

/** What a letter asks: of a register what waits for an answer, of a definition all of it. */
export function asksSomething({ register, questionnaire }: ReportContext): boolean {
  return register ? register.demands.some(isAsked) : (questionnaire.demands ?? []).length > 0;
}

/** The demands as a letter puts them: the figures, by when, and room for a reasoned answer. */
export function buildLetter(context: ReportContext): Chapter {
  const { demands: t, letter } = context.texts;
  const { register, questionnaire, release } = context;
  const { invited, responses } = release.participation;
  const asked: readonly Row[] = register
    ? register.demands.filter(isAsked).map((demand) => ({
        head: String(demand.number),
        cells: [
          demandCell(context, demand, [raised(context, demand)]),
          evidence(context, demand.figures, true),
          joined([dueLine(context, demand, register.asOf)]),
          answerCell(context, demand),
        ],
      }))
    : (questionnaire.demands ?? []).map(({ text, addressee = {}, basis = {}, ...rest }, i) => ({
        head: String(i + 1),
        cells: [
          demandCell(context, { text, addressee, basis }),
          evidence(context, unfavourableOf(questionnaire, rest.questions ?? []), true),
          { text: t.dueOpen.answer },
          { text: '' },
        ],
      }));
  const labels = [t.number, t.demand, t.evidence, letter.dueBy, letter.answer];
  return {
    kind: 'demands',
    title: letter.title,
    lead: fill(letter.lead, { count: asked.length }),
    blocks: [
      {
        kind: 'paragraph',
        text: invited
          ? fill(letter.basisInvited, { responses, invited })
          : fill(letter.basisUnknown, { responses }),
      },
      tableOf(labels, [0.5, 2.4, 2.6, 1.3, 2.4], asked),
      {
        kind: 'paragraph',
        text: fill(invitedOnce(context) === null ? letter.reading : letter.readingFloor, {
          threshold: context.count(release.threshold),
        }),
      },
      ...(register
        ? [
            {
              kind: 'paragraph',
              text: fill(letter.asOf, { day: day(context, register.asOf) }),
            } as const,
          ]
        : []),
      ...(asked.some(({ cells }) => cells.some(({ text }) => marksIn(text).length > 0))
        ? [{ kind: 'paragraph', text: context.texts.deliberation.marks } as const]
        : []),
    ],
  };
}
