import type { ProfileQuestion } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import { isExact, isWithheld } from '../../disclosure/index.js';
import type { ShareFigure } from '../figures/release-figures.js';
import { type Counted, labelOf, titleOf } from '../questions/counted.js';
import { restNote, MOST_ROWS } from '../questions/figures-table.js';
import type { Block, Cell, Row, Share } from '../report-document.js';
import { groupLabel } from './group-labels.js';
import { allBeside, countedAnswers, groupShares } from './group-shares.js';
import type { ReportContext } from '../context/report-context.js';
import { withColon } from '../format/punctuate.js';

const MOST_GROUPS = 8;
const HEAT_STEP = 0.15;

/** A share as a cell of a heat map; withheld cells are hatched by the renderers, never blank. */
function heatCell(context: ReportContext, share: ShareFigure | undefined): Cell {
  const { short, nobody } = context.texts.figures;
  if (share === null || share === undefined) return { text: nobody };
  if (isWithheld(share)) return { text: short, isWithheld: true };
  return {
    text: context.percent(share),
    heat: Math.min(5, Math.floor((share.low + share.high) / 2 / HEAT_STEP)),
  };
}

const inChunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );

interface HeatRow {
  readonly head: string;
  readonly all: Cell;
  readonly cells: readonly Cell[];
}

/** Rows cut into tables of a printable number of groups; the total leads each of them. */
function heatTables(
  context: ReportContext,
  caption: string,
  groups: readonly string[],
  rows: readonly HeatRow[],
  {
    head,
    rest = '',
    areSignatures = false,
  }: { readonly head: string; readonly rest?: string; readonly areSignatures?: boolean },
): Block[] {
  const { short, shortMeans, withheld, nobody, countsMean } = context.texts.figures;
  const isHatched = rows.some(({ cells }) => cells.some(({ isWithheld: is }) => is));
  const marker = isHatched ? fill(shortMeans, { short, marker: withheld }) : '';
  const isCount = (cell: Cell): boolean =>
    cell.heat === undefined && !cell.isWithheld && cell.text !== nobody;
  const hasCounts = !areSignatures && rows.some(({ cells }) => cells.some(isCount));
  return inChunks([...groups.keys()], MOST_GROUPS).map((chunk) => ({
    kind: 'table',
    table: {
      caption,
      style: 'figures',
      columns: [
        { label: head },
        { label: context.texts.figures.total },
        ...chunk.map((index) => ({ label: groups[index]! })),
      ],
      rows: rows.map(({ head, all, cells }): Row => ({
        head,
        cells: [all, ...chunk.map((i) => cells[i]!)],
      })),
      note: [rest, hasCounts ? countsMean : '', marker].filter(Boolean).join(' '),
    },
  }));
}

function sidesTable(
  context: ReportContext,
  profile: ProfileQuestion,
  sided: readonly Counted[],
): Block[] {
  const [first] = sided;
  if (!first) return [];
  const groups = context.figures.groups(first.tabled.code, [profile.code]);
  const rows = sided.map((counted): HeatRow => {
    const codes = countedAnswers(counted);
    const figures = allBeside(context, counted, profile);
    const byGroup = new Map(
      groupShares(context, counted, profile, codes).map(({ code, share }) => [code, share]),
    );
    return {
      head: titleOf(context, counted, 160),
      all: heatCell(context, figures.share(figures.sum(codes))),
      cells: groups.map((group) => heatCell(context, byGroup.get(group))),
    };
  });
  const caption = fill(context.texts.groups.table, {
    profile: context.say(profile.title, 120),
  });
  const labels = groups.map((group) => groupLabel(context, profile, group));
  return heatTables(context, caption, labels, rows, { head: context.texts.groups.question });
}

/** The mean of shares, each counting once; withheld where one of them is. */
function meanOf(shares: readonly (ShareFigure | undefined)[]): ShareFigure {
  const told = shares.filter((share) => share !== null && share !== undefined);
  const withheld = told.find(isWithheld);
  if (withheld) return withheld;
  const shown = told.flatMap((share): readonly Share[] => (isWithheld(share) ? [] : [share]));
  if (shown.length === 0) return null;
  const mean = (end: 'low' | 'high'): number =>
    shown.reduce((sum, share) => sum + share[end], 0) / shown.length;
  return { low: mean('low'), high: mean('high') };
}

/** A row for each chapter: the mean of the unfavourable shares of its questions. */
function themesTable(
  context: ReportContext,
  profile: ProfileQuestion,
  sided: readonly Counted[],
): Block[] {
  const [first] = sided;
  if (!first) return [];
  const groups = context.figures.groups(first.tabled.code, [profile.code]);
  const rows = context.questionnaire.sections.flatMap((section): HeatRow[] => {
    const codes = new Set(section.questions.map(({ code }) => code));
    const own = sided.filter(({ question }) => codes.has(question.code));
    if (own.length === 0) return [];
    const byGroup = own.map(
      (counted) =>
        new Map(
          groupShares(context, counted, profile, countedAnswers(counted)).map(
            ({ code, share }) => [code, share] as const,
          ),
        ),
    );
    return [
      {
        head: fill(context.texts.groups.ofQuestions, {
          title: context.say(section.title, 120),
          count: own.length,
        }),
        all: heatCell(
          context,
          meanOf(
            own.map((counted) => {
              const figures = allBeside(context, counted, profile);
              return figures.share(figures.sum(countedAnswers(counted)));
            }),
          ),
        ),
        cells: groups.map((group) =>
          heatCell(context, meanOf(byGroup.map((shares) => shares.get(group)))),
        ),
      },
    ];
  });
  if (rows.length < 2) return [];
  const { themes, theme, meanOfShares } = context.texts.groups;
  const caption = fill(themes, { profile: context.say(profile.title, 120) });
  const labels = groups.map((group) => groupLabel(context, profile, group));
  return heatTables(context, caption, labels, rows, { head: theme, rest: meanOfShares });
}

/** Answers in their order, or the most frequent of those that are too many to print. */
function printedAnswers({ tabled: { columns }, figures }: Counted): readonly string[] {
  if (columns.length <= MOST_ROWS) return columns;
  const lowest = (code: string): number => {
    const count = figures.count(code);
    return isWithheld(count) ? -1 : count.low;
  };
  return columns.toSorted((a, b) => lowest(b) - lowest(a)).slice(0, MOST_ROWS);
}

function answersTable(context: ReportContext, profile: ProfileQuestion, counted: Counted): Block[] {
  const { tabled } = counted;
  // Whoever is counted signed: it is how many that differs between groups.
  const areSignatures = counted.question.type === 'petition';
  const cellOf = (figures: Counted['figures'], code: string): Cell => {
    const count = figures.count(code);
    // Of how many may not be told exactly, as of who answered a choice of several: then the people themselves.
    const arePeople = areSignatures || (tabled.kind === 'many' && !isExact(figures.base));
    return arePeople && !isWithheld(count)
      ? { text: context.people(count) }
      : heatCell(context, figures.share(count));
  };
  const overall = allBeside(context, counted, profile);
  const groups = context.figures.groups(tabled.code, [profile.code]);
  const rows = printedAnswers(counted).map((code): HeatRow => ({
    head: labelOf(context, counted, code),
    all: cellOf(overall, code),
    cells: groups.map((group) =>
      cellOf(context.figures.row(tabled.code, [profile.code], group)!, code),
    ),
  }));
  const { signed, picks } = context.texts.groups;
  const caption = withColon(context.texts.list, {
    label: titleOf(context, counted, 160),
    text: fill(areSignatures ? signed : picks, { profile: context.say(profile.title, 120) }),
  });
  const labels = groups.map((group) => groupLabel(context, profile, group));
  return heatTables(context, caption, labels, rows, {
    head: context.texts.theme.answer,
    rest: restNote(context, counted),
    areSignatures,
  });
}

/**
 * All results by one profile question: unfavourable shares in one heat map, the answers to what has
 * no unfavourable side in a table each. One table, one meaning.
 */
export function groupTables(
  context: ReportContext,
  profile: ProfileQuestion,
  tables: readonly Counted[],
): Block[] {
  const isSided = (counted: Counted): boolean => countedAnswers(counted).length > 0;
  return [
    ...themesTable(context, profile, tables.filter(isSided)),
    ...tables
      .filter((counted) => !isSided(counted))
      .flatMap((counted) => answersTable(context, profile, counted)),
    ...sidesTable(context, profile, tables.filter(isSided)),
  ];
}
