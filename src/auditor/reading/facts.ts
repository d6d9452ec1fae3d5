import type { PublishedTable } from '../../disclosure/index.js';
import { named, sentence, type Sentence } from '../findings/sentence.js';
import type { Axis } from './axes.js';
import { boundsOf } from './bounds.js';
import { TOTAL, type AskedQuestion, type Figures } from './figures.js';
import type { Group } from './layout.js';
import { refuse } from '../refusals.js';

/**
 * What is counted in a group: all its people, those who answered a question (`ANSWERED`), or those
 * who chose an option of it (by position).
 */
export interface Counted {
  /** Position of the question, or `PEOPLE`. */
  readonly question: number;
  readonly option: number;
}

export const PEOPLE = -1;
export const ANSWERED = -1;
export const SIZE: Counted = { question: PEOPLE, option: ANSWERED };

/** One published number: `least ≤ counted in the group ≤ most`. */
export interface Fact {
  readonly counted: Counted;
  readonly group: Group;
  readonly least: number;
  readonly most: number;
  /** Where it stands: a row, and which question and option of it. */
  readonly where: Sentence;
}

export const isExact = ({ least, most }: Fact): boolean => least === most;

export interface Reading {
  readonly facts: readonly Fact[];
  /** Places that say different things about the same people. */
  readonly contradictions: readonly Sentence[];
}

const keyOf = ({ counted, group }: Fact): string =>
  JSON.stringify([counted.question, counted.option, [...group.sets].sort(([a], [b]) => a - b)]);

/** Every published number once, as a statement about a group. */
export function readFacts(
  { responses, tables, limits }: Figures,
  axes: readonly Axis[],
  questions: readonly AskedQuestion[],
): Reading {
  const everybody = { label: 'everybody', sets: new Map() };
  const facts = new Map<string, Fact>();
  const bounds: Fact[] = [];
  const contradictions: Sentence[] = [];
  const know = (fact: Fact): void => {
    if (!isExact(fact)) {
      bounds.push(fact);
      return;
    }
    const key = keyOf(fact);
    const known = facts.get(key);
    if (known === undefined) facts.set(key, fact);
    else if (known.least !== fact.least) {
      contradictions.push(sentence('both', { one: known.where, other: fact.where }));
    }
  };
  const where = sentence('responses');
  know({ counted: SIZE, group: everybody, least: responses, most: responses, where });
  for (const table of [...tables, ...limits]) {
    const position = questions.findIndex(({ code }) => code === table.question);
    const question = questions[position];
    if (!question) continue;
    table.rows.forEach((label, row) => {
      const group = groupOf(table, label, axes);
      table.columns.forEach((column, at) => {
        const cell = table.cells[row]![at]!;
        if (cell === null) return;
        const counted =
          column !== TOTAL
            ? { question: position, option: question.options.indexOf(column) }
            : question.kind === 'many'
              ? { question: position, option: ANSWERED }
              : SIZE;
        const [least, most] = boundsOf(cell);
        const place = placeOf(label, counted === SIZE ? undefined : question.code, column);
        know({ counted, group, least, most, where: place });
      });
    });
  }
  // A bound next to the exact figure says nothing more.
  const open = bounds.filter((bound) => !facts.has(keyOf(bound)));
  return { facts: [...facts.values(), ...open], contradictions };
}

function placeOf(label: string, question: string | undefined, column: string): Sentence {
  const row = named(label);
  if (question === undefined) return sentence('row', { row });
  return column === TOTAL
    ? sentence('row-question', { row, question })
    : sentence('row-option', { row, question, option: column });
}

function groupOf({ by }: PublishedTable, label: string, axes: readonly Axis[]): Group {
  const parts = label === TOTAL ? by.map(() => TOTAL) : label.split('|');
  if (parts.length !== by.length || new Set(by).size < by.length) {
    throw refuse('release-row-malformed');
  }
  const sets = new Map<number, readonly number[]>();
  by.forEach((code, i) => {
    const axis = axes.findIndex((one) => one.code === code);
    if (parts[i] === TOTAL || axis < 0) return;
    const classes = axes[axis]!.classesOf(parts[i]!);
    if (classes.length < axes[axis]!.classes) sets.set(axis, classes);
  });
  const named = by.flatMap((code, i) => (parts[i] === TOTAL ? [] : [`${code}=${parts[i]}`]));
  return { label: named.join(', ') || 'everybody', sets };
}
