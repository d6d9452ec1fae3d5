import type { Scale, Tabled } from '../../questionnaire/index.js';
import { COLLUDERS, inBlocks } from '../ranged/print-overall.js';
import type { PublishedCell, PublishedTable } from '../release.js';
import { itemsTooTelling } from './items-too-telling.js';
import { tableKey } from './table-key.js';

export interface NewcomerRules {
  /** The largest of all editions. */
  readonly threshold: number;
  /** The threshold of one question. */
  thresholdOf(question: string): number;
  readonly questions: readonly Tabled[];
  readonly scales: readonly Scale[];
  /** The true counts of everybody by question: answered, and each answer. */
  countsOf(question: string): { readonly answered: number; readonly answers: readonly number[] };
}

/**
 * The tables of everybody with those who came since. They are a group that nobody asked for, so what is
 * told of them leaves as many in doubt as a small group among them may have (as in D13). Nothing is
 * known of them where the earlier figures are no exact ones, nor of scores, nor of items
 * that tell together which class they are in. Where any count fell somebody left: then
 * there are no tables.
 */
export function withNewcomers(
  tables: readonly PublishedTable[],
  known: ReadonlyMap<string, PublishedTable>,
  came: number,
  rules: NewcomerRules,
): readonly PublishedTable[] | undefined {
  const exactBefore = (question: string): readonly number[] | undefined => {
    const [before] = known.get(tableKey({ question, by: [] }))?.cells ?? [];
    return before?.every(isExact) ? before : undefined;
  };
  const roseBy = (question: string): readonly number[] | undefined => {
    const before = exactBefore(question)?.slice(1);
    return before && rules.countsOf(question).answers.map((count, i) => count - before[i]!);
  };
  const tooTelling = itemsTooTelling(rules, roseBy);
  const next: PublishedTable[] = [];
  for (const table of tables) {
    const tabled = rules.questions.find(({ code }) => code === table.question)!;
    const before = exactBefore(table.question);
    const rose = roseBy(table.question);
    const isClosed = tabled.base || tabled.madeOf || tooTelling.has(table.question);
    if (isClosed || !before || !rose) {
      next.push(withheld(table));
      continue;
    }
    const [people, ...answers] = before;
    const { answered } = rules.countsOf(table.question);
    const isMany = tabled.kind === 'many';
    const whole = isMany ? answered - people! : came;
    const told = isMany ? whole : sumOf(rose);
    if ([...rose, whole, came - told].some((count) => count < 0)) return undefined;
    next.push(goOn(table, { people: people!, answers }, { whole, told, rose }, tabled, rules));
  }
  return next;
}

const isExact = (cell: PublishedCell): cell is number => typeof cell === 'number';

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const withheld = (table: PublishedTable): PublishedTable => ({
  ...table,
  cells: table.cells.map((row) => row.map(() => null)),
});

interface Came {
  readonly whole: number;
  /** Those who answered. */
  readonly told: number;
  readonly rose: readonly number[];
}

function goOn(
  table: PublishedTable,
  before: { readonly people: number; readonly answers: readonly number[] },
  { whole, told, rose }: Came,
  tabled: Tabled,
  rules: NewcomerRules,
): PublishedTable {
  const few = rules.thresholdOf(table.question) - 1 + COLLUDERS;
  if (tabled.isSignature) {
    return {
      ...table,
      cells: [[before.people + whole, ...before.answers.map((count, i) => count + rose[i]!)]],
    };
  }
  if (told <= few) return withheld(table);
  const cells = inBlocks(rose, whole, few, tabled).map((cell, i): PublishedCell => {
    const count = before.answers[i]!;
    if (cell === null) return null;
    return typeof cell === 'number'
      ? count + cell
      : { from: count + cell.from, to: count + cell.to };
  });
  return { ...table, cells: [[before.people + whole, ...cells]] };
}
