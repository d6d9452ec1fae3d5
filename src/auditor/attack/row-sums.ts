import type { PublishedCell } from '../../disclosure/index.js';
import type { Findings } from '../findings/findings.js';
import { named, sentence, type Sentence } from '../findings/sentence.js';
import { boundsOf } from '../reading/bounds.js';
import { type AskedQuestion, type Figures, TOTAL } from '../reading/figures.js';

/** What a row says of one question: of how many people, and how many gave each answer. */
interface Row {
  readonly label: string;
  /** Label per profile question that it is about. */
  readonly parts: ReadonlyMap<string, string>;
  readonly people: Bounds;
  /** At most so many gave the answer, and at least; "no answer", or "not chosen", comes last. */
  readonly most: readonly number[];
  readonly least: readonly number[];
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

interface Limits {
  readonly colluders: number;
  readonly isLate: () => boolean;
}

/** A question, or an option of several that may be chosen: what can be answered to it. */
interface Asked {
  readonly code: string;
  readonly threshold: number;
  /** Whoever did not choose an option told nothing (D7), and is not among them. */
  readonly answers: readonly Sentence[];
  readonly rows: readonly Row[];
}

/** From how many profile questions on no table, and so no programme, sees a group. */
const FROM_QUESTIONS = { crossed: 3, alone: 2 };

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/**
 * Groups that are in no table, by the sums that anybody can do: of people who stand in
 * a row, at least so many stand in another row too (Bonferroni), and of those at most so many differ
 * as do in the row where fewest do. Two rows of any tables, and one-way rows of any number of profile
 * questions; nothing else is combined. What one question says of how many they are is held against
 * the others. Returns how many groups were looked at, each in each question.
 */
export function attackRowSums(
  figures: Figures,
  questions: readonly AskedQuestion[],
  findings: Findings,
  limits: Limits,
): number {
  const from = figures.isRanged ? FROM_QUESTIONS.alone : FROM_QUESTIONS.crossed;
  if (figures.definition.questionnaire.profile.length < from) return 0;
  const sizes = new Map<string, Bounds>();
  const asked = askedIn(figures, questions);
  let groups = 0;
  for (const isJudging of [false, true]) {
    for (const one of asked) {
      const everybody = one.rows.find(({ parts }) => parts.size === 0);
      if (!everybody) continue;
      for (const [own, base] of [
        ...pairsOf(one.rows, from),
        ...tuplesOf(one.rows, everybody, from),
      ]) {
        if (limits.isLate()) {
          findings.open.push(sentence('open-crossings', { from }));
          return groups;
        }
        const names = own.map(({ label }) => label).toSorted();
        const where = names.join(' and in ');
        const size = narrower(sizes.get(where), sizeOf(own, base));
        sizes.set(where, size);
        if (!isJudging) continue;
        groups += 1;
        judge(one, { own, base, size, names }, findings, limits.colluders);
      }
    }
  }
  return groups;
}

/** How many can be in all of these rows, by what is told of this question. */
function sizeOf(own: readonly Row[], base: Row): Bounds {
  const upper = base.most.map((_, answer) => Math.min(...own.map(({ most }) => most[answer]!)));
  return {
    least: Math.max(0, peopleIn(own, base)),
    most: Math.min(sum(upper), ...own.map(({ people }) => people.most)),
  };
}

const narrower = (one: Bounds | undefined, other: Bounds): Bounds =>
  one ? { least: Math.max(one.least, other.least), most: Math.min(one.most, other.most) } : other;

function askedIn(figures: Figures, questions: readonly AskedQuestion[]): readonly Asked[] {
  const people = peopleByRow(figures, questions);
  return questions.flatMap((question): readonly Asked[] => {
    if (question.isSignature) return [];
    const { code, options, threshold } = question;
    const rowsWith = (columns: readonly string[]) => rowsOf(figures, code, columns, people);
    if (question.kind === 'one') {
      const given = options.map((option) => sentence('option', { option }));
      const answers = [...given, sentence('no-answer')];
      return [{ code, threshold, answers, rows: rowsWith(options) }];
    }
    return options.map((option) => ({
      code,
      threshold,
      answers: [sentence('option', { option })],
      rows: rowsWith([option]),
    }));
  });
}

interface Place {
  readonly name: string;
  readonly parts: ReadonlyMap<string, string>;
}

function placeOf({ definition }: Figures, by: readonly string[], label: string): Place {
  const names = label.split('|');
  const parts = new Map(
    definition.questionnaire.profile.flatMap(({ code }) => {
      const name = names[by.indexOf(code)] ?? TOTAL;
      return name === TOTAL ? [] : [[code, name] as const];
    }),
  );
  const name = [...parts].map(([profile, part]) => `${profile}=${part}`).join(', ');
  return { name: name || 'everybody', parts };
}

/** Of how many people each row is, as far as any table says it. */
function peopleByRow(figures: Figures, questions: readonly AskedQuestion[]) {
  const people = new Map<string, Bounds>([
    ['everybody', { least: figures.responses, most: figures.responses }],
  ]);
  const counted = new Set(questions.filter(({ kind }) => kind === 'one').map(({ code }) => code));
  for (const { question, by, rows, columns, cells } of figures.tables) {
    if (!counted.has(question)) continue;
    rows.forEach((label, r) => {
      const cell = cells[r]![columns.indexOf(TOTAL)] ?? null;
      if (cell === null) return;
      const { name } = placeOf(figures, by, label);
      people.set(name, narrower(people.get(name), within(cell, figures.responses)));
    });
  }
  return people;
}

function within(cell: PublishedCell, whole: number): Bounds {
  if (cell === null) return { least: 0, most: whole };
  const [least, most] = boundsOf(cell);
  return { least, most: Math.min(most, whole) };
}

function rowsOf(
  figures: Figures,
  code: string,
  options: readonly string[],
  sizes: ReadonlyMap<string, Bounds>,
): readonly Row[] {
  const found = new Map<string, Row>();
  for (const { question, by, rows, columns, cells } of figures.tables) {
    if (question !== code) continue;
    rows.forEach((label, r) => {
      const { name, parts } = placeOf(figures, by, label);
      const people = sizes.get(name);
      if (!people) return;
      const told = options.map((option) =>
        within(cells[r]![columns.indexOf(option)] ?? null, people.most),
      );
      const least = told.map((one) => one.least);
      const most = told.map((one, i) => Math.min(one.most, people.most - sum(least) + least[i]!));
      const row: Row = {
        label: name,
        parts,
        people,
        most: [...most, people.most - sum(least)],
        least: [...least, Math.max(0, people.least - sum(most))],
      };
      found.set(name, narrowed(row, found.get(name)));
    });
  }
  return [...found.values()];
}

/** A margin stands in several tables, and may be told in some of them only. */
const narrowed = (row: Row, known: Row | undefined): Row =>
  known
    ? {
        ...row,
        most: row.most.map((count, i) => Math.min(count, known.most[i]!)),
        least: row.least.map((count, i) => Math.max(count, known.least[i]!)),
      }
    : row;

type Group = readonly [own: readonly Row[], base: Row];

/** Two rows with the same label wherever both are about a profile question. */
function* pairsOf(rows: readonly Row[], from: number): Iterable<Group> {
  const byName = new Map(rows.map((row) => [nameOf(row.parts), row]));
  for (const [i, one] of rows.entries()) {
    for (const other of rows.slice(i + 1)) {
      const shared = new Map([...one.parts].filter(([code]) => other.parts.has(code)));
      if (one.parts.size + other.parts.size - shared.size < from) continue;
      if ([...shared].some(([code, name]) => other.parts.get(code) !== name)) continue;
      const base = byName.get(nameOf(shared));
      if (base && mayTell([one, other], base)) yield [[one, other], base];
    }
  }
}

const nameOf = (parts: ReadonlyMap<string, string>): string => JSON.stringify([...parts].sort());

/** One-way rows of different profile questions. */
function* tuplesOf(rows: readonly Row[], everybody: Row, from: number): Iterable<Group> {
  const single = rows.filter(({ parts }) => parts.size === 1);
  const codes = [...new Set(single.flatMap(({ parts }) => [...parts.keys()]))];
  function* extend(own: readonly Row[], next: number): Iterable<Group> {
    // Two of them are a pair.
    if (own.length >= Math.max(from, 3)) yield [own, everybody];
    for (let at = next; at < codes.length; at++) {
      for (const row of single.filter(({ parts }) => parts.has(codes[at]!))) {
        const more = [...own, row];
        if (mayTell(more, everybody)) yield* extend(more, at + 1);
      }
    }
  }
  yield* extend([], 0);
}

/** Whether anybody is certain to be in the group, or to have given some answer in it. */
const mayTell = (own: readonly Row[], base: Row): boolean =>
  peopleIn(own, base) > 0 || base.most.some((_, answer) => givenIn(own, base, answer) > 0);

const peopleIn = (own: readonly Row[], base: Row): number =>
  sum(own.map(({ people }) => people.least)) - (own.length - 1) * base.people.most;

const givenIn = (own: readonly Row[], base: Row, answer: number): number =>
  sum(own.map(({ least }) => least[answer]!)) - (own.length - 1) * base.most[answer]!;

interface Attacked {
  readonly own: readonly Row[];
  readonly base: Row;
  /** By all questions together. */
  readonly size: Bounds;
  /** The rows that it is in, each by its name. */
  readonly names: readonly string[];
}

function judge(
  { code, answers, threshold }: Asked,
  { own, base, size: { least, most }, names }: Attacked,
  findings: Findings,
  colluders: number,
): void {
  const upper = base.most.map((_, answer) => Math.min(...own.map((row) => row.most[answer]!)));
  const where = `those in ${names.join(' and in ')}`;
  const group = sentence('those-in', { rows: named(...names) });
  if (least > 0 && most < threshold) {
    findings.leak('D2', where, sentence('rows-size', { group, least, most }), []);
  }
  answers.forEach((answer, position) => {
    const here = `${where}, ${code}`;
    const said = { group, answer, question: code };
    const others = sum(upper) - upper[position]!;
    if (least > 0 && others <= colluders) {
      const what =
        others === 0
          ? sentence('rows-all', { ...said, least })
          : sentence('rows-all-but', { ...said, least, others });
      findings.leak('D3', here, what, []);
    }
    const given = givenIn(own, base, position);
    if (given < 1) return;
    const known = { ...said, given, threshold };
    if (most < threshold) findings.leak('D2', here, sentence('rows-given-few', known), []);
    else if (least < threshold && findings.maySuspect()) {
      findings.suspect('D2', here, sentence('rows-given-perhaps-few', known), []);
    }
  });
}
