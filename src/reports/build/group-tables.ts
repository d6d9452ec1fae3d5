import type { ProfileQuestion, Question } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import type { Block, Cell, Row, Share } from '../report-document.js';
import { groupLabel } from './group-labels.js';
import { countedAnswers, groupShares } from './group-shares.js';
import { sidesOf } from '../figures/question-sides.js';
import type { ReportContext } from './report-context.js';
import { shareIn } from './segments.js';

/** What group figures count: unfavourable shares, or upper ends where nothing has a direction. */
export interface CountedSide {
  readonly side: string;
  readonly isDirected: boolean;
}

const MOST_GROUPS = 8;
const HEAT_STEP = 0.15;

/** A share as a cell of a heat map; withheld cells are hatched by the renderers, never blank. */
function heatCell(context: ReportContext, share: Share | null): Cell {
  if (!share) return { text: context.texts.figures.short, isWithheld: true };
  return {
    text: context.percent(share),
    heat: Math.min(5, Math.floor((share.low + share.high) / 2 / HEAT_STEP)),
  };
}

const inChunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );

/** Rows cut into tables of a printable number of groups; the total leads each of them. */
function heatTables(
  context: ReportContext,
  caption: string,
  groups: readonly string[],
  rows: readonly { readonly head: string; readonly all: Cell; readonly cells: readonly Cell[] }[],
): Block[] {
  return inChunks([...groups.keys()], MOST_GROUPS).map((chunk) => ({
    kind: 'table',
    table: {
      caption,
      style: 'figures',
      columns: [
        { label: context.texts.groups.question },
        { label: context.texts.figures.total },
        ...chunk.map((index) => ({ label: groups[index]! })),
      ],
      rows: rows.map(({ head, all, cells }): Row => ({
        head,
        cells: [all, ...chunk.map((i) => cells[i]!)],
      })),
      note: fill(context.texts.figures.shortMeans, {
        short: context.texts.figures.short,
        marker: context.texts.figures.withheld,
      }),
    },
  }));
}

function scalesTable(
  context: ReportContext,
  profile: ProfileQuestion,
  questions: readonly Question[],
  { side, isDirected }: CountedSide,
): Block[] {
  const scales = questions.flatMap((question) => {
    const codes = countedAnswers(question);
    // One table, one meaning: upper ends do not stand among unfavourable shares.
    return codes && sidesOf(question)?.isDirected === isDirected ? [{ question, codes }] : [];
  });
  const first = scales[0];
  if (!first) return [];
  const labels = context.figures
    .groups(first.question.code, [profile.code])
    .map((group) => groupLabel(context, profile, group));
  const rows = scales.map(({ question, codes }) => {
    const overall = context.figures.overall(question.code);
    const byLabel = new Map(
      groupShares(context, question, profile, codes).map((group) => [group.label, group.share]),
    );
    return {
      head: context.say(question.title, 160),
      all: heatCell(context, shareIn(overall, overall.sum(codes))),
      cells: labels.map((label) => heatCell(context, byLabel.get(label) ?? null)),
    };
  });
  const caption = fill(context.texts.groups.table, {
    side,
    profile: context.say(profile.title, 120),
  });
  return heatTables(context, caption, labels, rows);
}

function choiceTable(
  context: ReportContext,
  profile: ProfileQuestion,
  question: Question,
): Block[] {
  const groups = context.figures.groups(question.code, [profile.code]);
  const rows = (question.options ?? []).map(({ code }) => {
    const overall = context.figures.overall(question.code);
    return {
      head: context.optionLabel(question, code),
      all: heatCell(context, shareIn(overall, overall.count(code))),
      cells: groups.map((group) => {
        const figures = context.figures.row(question.code, [profile.code], group);
        return heatCell(context, shareIn(figures, figures.count(code)));
      }),
    };
  });
  const caption = fill(context.texts.groups.picks, {
    title: context.say(question.title, 160),
    profile: context.say(profile.title, 120),
  });
  const labels = groups.map((group) => groupLabel(context, profile, group));
  return heatTables(context, caption, labels, rows);
}

/** All results by one profile question: each choice in a table of its own, scales in one heat map. */
export const groupTables = (
  context: ReportContext,
  profile: ProfileQuestion,
  questions: readonly Question[],
  counted: CountedSide,
): Block[] => [
  ...questions
    .filter((question) => countedAnswers(question) === null && question.options)
    .flatMap((question) => choiceTable(context, profile, question)),
  ...scalesTable(context, profile, questions, counted),
];
