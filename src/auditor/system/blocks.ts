import { PEOPLE } from '../reading/facts.js';
import type { Form, SystemRow } from './rows.js';
import type { System } from './system.js';

/**
 * Unknowns that hang together. What is possible in one block does not depend on another, so that
 * tables found for each of them make one table of everything.
 */
export interface Block {
  /** Open unknowns about group sizes. */
  readonly sizes: readonly number[];
  /** Open unknowns about the answers to a question. */
  readonly answers: ReadonlyMap<number, readonly number[]>;
  /** Rows of which only sizes are open (`PEOPLE`), and those about the answers to each question. */
  readonly rows: ReadonlyMap<number, readonly SystemRow[]>;
}

export interface Blocks {
  /** The block of a form's open unknowns, or undefined where all are known. */
  blockOf(form: Form): Block | undefined;
  /** Whether some known numbers alone cannot all be true. */
  readonly isContradictory: boolean;
}

/** @param together forms that must lie within one block each, because they are attacked as one */
export function findBlocks(system: System, together: Iterable<Form>): Blocks {
  const parent = Int32Array.from({ length: system.unknowns }, (_, i) => i);
  const find = (one: number): number => {
    let root = one;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = one; at !== root;) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const openIn = (form: Form): readonly number[] =>
    [...form.keys()].filter((unknown) => !system.fixed.has(unknown));
  const join = (form: Form): void => {
    let first: number | undefined;
    for (const unknown of form.keys()) {
      if (system.fixed.has(unknown)) continue;
      if (first === undefined) first = find(unknown);
      else parent[find(unknown)] = first;
    }
  };
  for (const { form } of system.rows) join(form);
  for (const form of together) join(form);

  const found = new Map<number, Draft>();
  const draftOf = (unknown: number): Draft => {
    const root = find(unknown);
    let draft = found.get(root);
    if (!draft) found.set(root, (draft = { sizes: [], answers: new Map(), rows: new Map() }));
    return draft;
  };
  for (let unknown = 0; unknown < system.unknowns; unknown++) {
    if (system.fixed.has(unknown)) continue;
    const draft = draftOf(unknown);
    const question = system.questionOf(unknown);
    if (question === PEOPLE) draft.sizes.push(unknown);
    else push(draft.answers, question, unknown);
  }
  let isContradictory = [...system.fixed.values()].some(({ value }) => value < 0);
  for (const row of system.rows) {
    const open = openIn(row.form);
    const isAboutAnswers = open.some((unknown) => system.questionOf(unknown) !== PEOPLE);
    const about = isAboutAnswers ? row.question : PEOPLE;
    if (open.length > 0) push(draftOf(open[0]!).rows, about, row);
    else if (!holds(row, (unknown) => system.fixed.get(unknown)!.value)) isContradictory = true;
  }
  return {
    blockOf: (form) => {
      const [first] = openIn(form);
      return first === undefined ? undefined : found.get(find(first));
    },
    isContradictory,
  };
}

interface Draft {
  readonly sizes: number[];
  readonly answers: Map<number, number[]>;
  readonly rows: Map<number, SystemRow[]>;
}

function push<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Whether a row holds; exactly, unless fractions of people are allowed for. */
export function holds(
  { form, lower, upper }: SystemRow,
  at: (unknown: number) => number,
  tolerance = 0,
): boolean {
  let sum = 0;
  for (const [unknown, factor] of form) sum += factor * at(unknown);
  return sum >= lower - tolerance && sum <= upper + tolerance;
}
