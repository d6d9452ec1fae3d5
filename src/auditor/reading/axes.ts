import type { ProfileQuestion } from '../../questionnaire/index.js';
import { TOTAL, type Figures } from './figures.js';
import { refuse } from '../refusals.js';
import { leftOutBy } from './name-others.js';

/** A set of people along one profile question, made of whole classes. */
export interface AxisSet {
  readonly label: string;
  readonly classes: readonly number[];
}

/**
 * One profile question as the attacker sees it. Its classes are the finest groups that any
 * published row tells apart; those who did not answer it are in one of them. What is smaller than a
 * class could hold nobody or the whole class, and needs no attack of its own.
 */
export interface Axis {
  readonly code: string;
  readonly classes: number;
  /** Groups to attack: classes, rows, groups of the tree, and what rows leave of each of these. */
  readonly sets: readonly AxisSet[];
  classesOf(row: string): readonly number[];
  /** Codes of options; `''` for no answer. */
  membersOf(classes: readonly number[]): readonly string[];
}

const JOINT = '+';

/** The options that a row's code stands for; the last position stands for "no answer". */
export function atomsOf(profile: ProfileQuestion, row: string): ReadonlySet<number> {
  const parentOf = new Map((profile.groups ?? []).map(({ code, parent }) => [code, parent]));
  const leftOut = leftOutBy(row);
  if (leftOut !== undefined) {
    const others = leftOut === '' ? new Set<number>() : atomsOf(profile, leftOut);
    const every = Array.from({ length: profile.options.length + 1 }, (_, atom) => atom);
    return new Set(every.filter((atom) => !others.has(atom)));
  }
  const atoms = new Set<number>();
  for (const code of row.split(JOINT)) {
    const before = atoms.size;
    profile.options.forEach((option, atom) => {
      const path = new Set<string>([option.code]);
      for (let up = option.parent; up !== undefined && !path.has(up); up = parentOf.get(up)) {
        path.add(up);
      }
      if (path.has(code)) atoms.add(atom);
    });
    const isKnown = atoms.size > before || parentOf.has(code);
    if (!isKnown) {
      throw refuse('release-row-unknown');
    }
  }
  return atoms;
}

/** The rows of a profile question that say anything in some table. */
function tellingRowsOf(code: string, { tables, limits }: Figures): ReadonlySet<string> {
  const rows = new Set<string>();
  for (const { by, rows: labels, cells } of [...tables, ...limits]) {
    const at = by.indexOf(code);
    if (at < 0) continue;
    labels.forEach((label, row) => {
      const part = label.split('|')[at];
      if (part === undefined || part === TOTAL || label === TOTAL) return;
      if (cells[row]!.some((cell) => cell !== null)) rows.add(part);
    });
  }
  return rows;
}

export function axisOf(profile: ProfileQuestion, figures: Figures): Axis {
  const rows = [...tellingRowsOf(profile.code, figures)].sort();
  const members = new Map(rows.map((row) => [row, atomsOf(profile, row)]));
  const noAnswer = profile.options.length;
  const classOf: number[] = [];
  const signatures: string[] = [];
  for (let atom = 0; atom <= noAnswer; atom++) {
    const signature = rows.map((row) => (members.get(row)!.has(atom) ? 1 : 0)).join('');
    if (!signatures.includes(signature)) signatures.push(signature);
    classOf.push(signatures.indexOf(signature));
  }
  const codes = [...profile.options.map(({ code }) => code), 'no answer'];
  const classes = signatures.map((_, own) =>
    classOf.flatMap((one, atom) => (one === own ? [atom] : [])),
  );
  const classesOf = (atoms: ReadonlySet<number>): readonly number[] =>
    [...new Set([...atoms].map((atom) => classOf[atom]!))].sort((a, b) => a - b);
  const all = classes.map((_, own) => own);

  const sets = new Map<string, AxisSet>();
  const add = (label: string, own: readonly number[]): void => {
    if (own.length === 0 || own.length === all.length || sets.has(own.join())) return;
    sets.set(own.join(), { label, classes: own });
  };
  classes.forEach((atoms, own) => add(atoms.map((atom) => codes[atom]!).join(JOINT), [own]));
  const groups = (profile.groups ?? []).map(({ code }) => code);
  const whole = new Map([[TOTAL, all]]);
  for (const row of [...rows, ...groups]) {
    const atoms = atomsOf(profile, row);
    const own = classesOf(atoms);
    // A group that cuts through a class is no more certain than the class.
    if (own.reduce((sum, one) => sum + classes[one]!.length, 0) !== atoms.size) continue;
    add(row, own);
    whole.set(row, [...own]);
  }
  for (const [row, own] of whole) {
    const inside = [...whole].filter(
      ([, part]) => part.length < own.length && part.every((one) => own.includes(one)),
    );
    const told = new Set(inside.filter(([part]) => members.has(part)).flatMap(([, part]) => part));
    add(
      `${row} but its rows`,
      own.filter((one) => !told.has(one)),
    );
  }
  return {
    code: profile.code,
    classes: classes.length,
    sets: [...sets.values()],
    membersOf: (own) =>
      own.flatMap((one) => classes[one]!.map((atom) => profile.options[atom]?.code ?? '')),
    classesOf: (row) => classesOf(members.get(row) ?? atomsOf(profile, row)),
  };
}
