import type { Tabled } from '../../questionnaire/index.js';
import { COLLUDERS, inBlocks } from '../ranged/print-overall.js';
import type { PublishedCell, PublishedTable } from '../release.js';
import { tableKey } from './table-key.js';

export interface NewcomerRules {
  /** The largest of all editions. */
  readonly threshold: number;
  /** The threshold of one question. */
  thresholdOf(question: string): number;
  readonly questions: readonly Tabled[];
  /** The true counts of everybody by question: answered, and each answer. */
  countsOf(question: string): { readonly answered: number; readonly answers: readonly number[] };
}

/**
 * The tables of everybody with those who came since. They are a group that nobody asked for, so what is
 * told of them leaves as many in doubt as a small group among them may have (as in D13). Nothing is
 * known of them where the earlier figures are no exact ones, nor of scores: their items tell of the same people.
 * Where any count fell somebody left: then
 * there are no tables.
 */
export function withNewcomers(
  tables: readonly PublishedTable[],
  known: ReadonlyMap<string, PublishedTable>,
  came: number,
  rules: NewcomerRules,
): readonly PublishedTable[] | undefined {
  const next: PublishedTable[] = [];
  for (const table of tables) {
    const tabled = rules.questions.find(({ code }) => code === table.question)!;
    const [before] = known.get(tableKey(table))?.cells ?? [];
    if (tabled.base || tabled.madeOf || !before?.every(isExact)) {
      next.push(withheld(table));
      continue;
    }
    const [people, ...answers] = before;
    const { answered, answers: now } = rules.countsOf(table.question);
    const isMany = tabled.kind === 'many';
    const rose = now.map((count, i) => count - answers[i]!);
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
