import type { PublishedCell } from '../../disclosure/index.js';
import type { Findings } from '../findings/findings.js';
import { type AskedQuestion, type Figures, TOTAL } from '../reading/figures.js';

/** What a row says of one question: of how many people, and how many gave each answer. */
interface Row {
  readonly label: string;
  /** Label per profile question that it is about. */
  readonly parts: ReadonlyMap<string, string>;
  readonly people: number;
  /** At most so many gave the answer, and at least; "no answer" comes last. */
  readonly most: readonly number[];
  readonly least: readonly number[];
}

interface Limits {
  readonly colluders: number;
  readonly isLate: () => boolean;
}

/** From how many profile questions on a group is in no table, so that the programmes do not see it. */
const FROM_QUESTIONS = 3;

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/**
 * Groups by three profile questions and more, by the sums that anybody can do: of people who stand in
 * a row, at least so many stand in another row too (Bonferroni), and of those at most so many differ
 * as do in the row where fewest do. Two rows of any tables, and one-way rows of any number of profile
 * questions; nothing else is combined. Returns how many groups were looked at.
 */
export function attackRowSums(
  figures: Figures,
  questions: readonly AskedQuestion[],
  findings: Findings,
  limits: Limits,
): number {
  if (figures.definition.questionnaire.profile.length < FROM_QUESTIONS) return 0;
  let groups = 0;
  for (const question of questions) {
    if (question.kind === 'many' || question.isSignature) continue;
    const rows = rowsOf(figures, question);
    const everybody = rows.find(({ parts }) => parts.size === 0);
    if (!everybody) continue;
    for (const [own, base] of [...pairsOf(rows), ...tuplesOf(rows, everybody)]) {
      if (limits.isLate()) {
        findings.open.push('some groups by three profile questions or more: the time was up');
        return groups;
      }
      groups += 1;
      judge(question, own, base, findings, limits.colluders);
    }
  }
  return groups;
}

function rowsOf({ tables, definition }: Figures, { code, options }: AskedQuestion): readonly Row[] {
  const order = definition.questionnaire.profile.map((profile) => profile.code);
  const found = new Map<string, Row>();
  for (const { question, by, rows, columns, cells } of tables) {
    if (question !== code) continue;
    rows.forEach((label, r) => {
      const names = label.split('|');
      const parts = new Map(
        order.flatMap((profile) => {
          const name = names[by.indexOf(profile)] ?? TOTAL;
          return name === TOTAL ? [] : [[profile, name] as const];
        }),
      );
      const people = cells[r]![columns.indexOf(TOTAL)];
      if (typeof people !== 'number') return;
      const told = options.map((option) => cells[r]![columns.indexOf(option)] ?? null);
      const least = told.map(leastOf);
      const most = told.map((cell, i) => mostOf(cell, people - sum(least) + least[i]!));
      const name = [...parts].map(([profile, part]) => `${profile}=${part}`).join(', ');
      const row: Row = {
        label: name || 'everybody',
        parts,
        people,
        most: [...most, people - sum(least)],
        least: [...least, Math.max(0, people - sum(most))],
      };
      found.set(name, narrowed(row, found.get(name)));
    });
  }
  return [...found.values()];
}

const leastOf = (cell: PublishedCell): number =>
  typeof cell === 'number' ? cell : cell && 'atLeast' in cell ? cell.atLeast : 0;

const mostOf = (cell: PublishedCell, left: number): number =>
  typeof cell === 'number' ? cell : cell && 'atMost' in cell ? Math.min(cell.atMost, left) : left;

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
function* pairsOf(rows: readonly Row[]): Iterable<Group> {
  const byName = new Map(rows.map((row) => [nameOf(row.parts), row]));
  for (const [i, one] of rows.entries()) {
    for (const other of rows.slice(i + 1)) {
      const shared = new Map([...one.parts].filter(([code]) => other.parts.has(code)));
      if (one.parts.size + other.parts.size - shared.size < FROM_QUESTIONS) continue;
      if ([...shared].some(([code, name]) => other.parts.get(code) !== name)) continue;
      const base = byName.get(nameOf(shared));
      if (base && mayTell([one, other], base)) yield [[one, other], base];
    }
  }
}

const nameOf = (parts: ReadonlyMap<string, string>): string => JSON.stringify([...parts].sort());

/** One-way rows of different profile questions. */
function* tuplesOf(rows: readonly Row[], everybody: Row): Iterable<Group> {
  const single = rows.filter(({ parts }) => parts.size === 1);
  const codes = [...new Set(single.flatMap(({ parts }) => [...parts.keys()]))];
  function* extend(own: readonly Row[], from: number): Iterable<Group> {
    if (own.length >= FROM_QUESTIONS) yield [own, everybody];
    for (let at = from; at < codes.length; at++) {
      for (const row of single.filter(({ parts }) => parts.has(codes[at]!))) {
        const next = [...own, row];
        if (mayTell(next, everybody)) yield* extend(next, at + 1);
      }
    }
  }
  yield* extend([], 0);
}

/** Whether anybody is certain to be in the group, or to have given some answer in it. */
const mayTell = (own: readonly Row[], base: Row): boolean =>
  peopleIn(own, base) > 0 || base.most.some((_, answer) => givenIn(own, base, answer) > 0);

const peopleIn = (own: readonly Row[], base: Row): number =>
  sum(own.map(({ people }) => people)) - (own.length - 1) * base.people;

const givenIn = (own: readonly Row[], base: Row, answer: number): number =>
  sum(own.map(({ least }) => least[answer]!)) - (own.length - 1) * base.most[answer]!;

function judge(
  { code, options, threshold }: AskedQuestion,
  own: readonly Row[],
  base: Row,
  findings: Findings,
  colluders: number,
): void {
  const where = `those in ${own.map(({ label }) => label).join(' and in ')}`;
  const upper = base.most.map((_, answer) => Math.min(...own.map(({ most }) => most[answer]!)));
  const most = Math.min(sum(upper), ...own.map(({ people }) => people));
  const least = peopleIn(own, base);
  const answers = [...options.map((option) => `“${option}”`), 'no answer'];
  answers.forEach((answer, position) => {
    const others = sum(upper) - upper[position]!;
    if (least > 0 && others <= colluders) {
      const who = others === 0 ? 'everybody' : `all but ${others}`;
      const sentence = `${who} of ${where}, who are ${least} or more, gave ${answer} to ${code}, as no more differ in these rows together`;
      findings.leak('D3', `${where}, ${code}`, sentence, []);
    }
    const given = givenIn(own, base, position);
    if (given < 1) return;
    const sentence = `${given} or more of ${where} gave ${answer} to ${code}, as so few others did`;
    if (most < threshold)
      findings.leak(
        'D2',
        `${where}, ${code}`,
        `${sentence}, and they are fewer than ${threshold}`,
        [],
      );
    else if (least < threshold && findings.maySuspect()) {
      findings.suspect(
        'D2',
        `${where}, ${code}`,
        `${sentence}, and they may be fewer than ${threshold}`,
        [],
      );
    }
  });
}
