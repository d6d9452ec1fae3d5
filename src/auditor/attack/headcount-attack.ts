import type { ProfileQuestion } from '../../questionnaire/index.js';
import type { LinearSolver } from '../../suppression/index.js';
import { atomsOf } from '../reading/axes.js';
import { boundsOf } from '../reading/bounds.js';
import { type AskedQuestion, type Figures, TOTAL } from '../reading/figures.js';
import { named, sentence, type Sentence } from '../findings/sentence.js';
import { type Limits, OutOfTime } from '../system/programmes.js';
import { type Atoms, HeadcountSizes, sizedRows, type Span } from './headcount-sizes.js';

/** What sizes and headcounts tell together. */
interface HeadcountLeak {
  readonly rule: 'D2' | 'D9';
  readonly where: string;
  readonly what: Sentence;
}

/** What was attacked by headcounts, and what was found. */
export interface HeadcountCounts {
  readonly profiles: readonly string[];
  readonly groups: number;
  readonly leaks: readonly HeadcountLeak[];
  /** What could neither be shown to be silent nor to leak. */
  readonly open: readonly Sentence[];
  /** Profile questions whose headcounts cannot be true beside the sizes. */
  readonly unfitting: readonly string[];
}

interface HeadedGroup {
  readonly label: string;
  readonly atoms: Atoms;
}

interface Options extends Limits {
  readonly solver: LinearSolver;
}

interface Attack {
  readonly profile: ProfileQuestion;
  readonly sizes: HeadcountSizes;
  readonly figures: Figures;
  readonly leaks: HeadcountLeak[];
  readonly open: Sentence[];
  readonly options: Options;
}

/**
 * Sizes beside the headcounts that the definition states, one profile question at a time: how many of a
 * group took part, and how many did not (D1, D2, D9). What headcounts and the number of everybody say
 * alone, the release does not tell. Of a row of several options it is asked besides whether more gave an
 * answer than all of them but one can be (D2). Releases of the first schema are not attacked so.
 */
export function attackHeadcounts(
  figures: Figures,
  questions: readonly AskedQuestion[],
  options: Options,
): HeadcountCounts {
  const found = { leaks: [] as HeadcountLeak[], open: [] as Sentence[] };
  const counts = { ...found, profiles: [] as string[], groups: 0, unfitting: [] as string[] };
  const { profile: asked } = figures.definition.questionnaire;
  const headed = asked.filter((one) =>
    one.options.some(({ headcount }) => headcount !== undefined),
  );
  for (const profile of figures.isRanged ? headed : []) {
    const rows = sizedRows(profile, figures);
    const sizes = new HeadcountSizes(profile, rows, figures.responses, options.solver);
    const attack = { profile, sizes, figures, options, ...found };
    try {
      const first = sizes.now([0], options.secondsEach);
      if (first === 'unfitting') {
        counts.unfitting.push(profile.code);
        continue;
      }
      if (first === 'undecided') {
        found.open.push(sentence('open-headcounts', { profile: profile.code }));
        continue;
      }
      const groups = groupsOf(profile, rows);
      for (const group of groups) attackGroup(attack, group);
      for (const question of questions) attackJoined(attack, question);
      counts.profiles.push(profile.code);
      counts.groups += groups.length;
    } finally {
      sizes.dispose();
    }
  }
  return counts;
}

/** Options, groups of the tree, rows of several options, and everybody but each of these. */
function groupsOf(
  profile: ProfileQuestion,
  rows: readonly { readonly label: string; readonly atoms: Atoms }[],
): readonly HeadedGroup[] {
  const { options, groups = [] } = profile;
  const named = [...options, ...groups].map(({ code }) => ({
    label: code,
    atoms: [...atomsOf(profile, code)],
  }));
  const found = new Map<string, HeadedGroup>();
  const add = (group: HeadedGroup): void => {
    const key = [...group.atoms].sort((a, b) => a - b).join();
    const isSome = group.atoms.length > 0 && group.atoms.length <= options.length;
    if (isSome && !found.has(key)) found.set(key, group);
  };
  for (const group of named) add(group);
  for (const { label, atoms } of rows) add({ label, atoms });
  for (const { label, atoms } of [...found.values()]) {
    const others = [...options.keys(), options.length].filter((atom) => !atoms.includes(atom));
    add({ label: `all but ${label}`, atoms: others });
  }
  return [...found.values()];
}

function attackGroup(
  { profile, sizes, figures, options, leaks, open }: Attack,
  { label, atoms }: HeadedGroup,
): void {
  if (options.isLate()) throw new OutOfTime();
  const now = sizes.now(atoms, options.secondsEach);
  const where = `${profile.code}=${label}`;
  if (typeof now === 'string') {
    open.push(sentence('open-took-part', { group: named(where) }));
    return;
  }
  const before = sizes.before(atoms);
  const { threshold } = figures.definition;
  if (!isSilent(now, before, threshold)) {
    const what = sentence('took-part', { group: named(where), count: countOf(now) });
    leaks.push({ rule: 'D2', where, what });
  }
  const heads = sizes.headsOf(atoms);
  if (heads === undefined) return;
  const absent = { least: heads - now.most, most: heads - now.least };
  if (isSilent(absent, { least: heads - before.most, most: heads - before.least }, threshold))
    return;
  const values = { heads, group: named(where), count: countOf(absent) };
  const what = sentence('took-no-part', values);
  leaks.push({ rule: 'D9', where, what });
}

/** Of options that stand in a row with others: of those who gave an answer, how many cannot be others. */
function attackJoined(
  { profile, sizes, figures, options, leaks, open }: Attack,
  { code, threshold, isSignature }: AskedQuestion,
): void {
  if (isSignature) return;
  for (const { question, by, rows, columns, cells } of figures.tables) {
    if (question !== code || by.length !== 1 || by[0] !== profile.code) continue;
    rows.forEach((label, r) => {
      const atoms = label === TOTAL ? [] : [...atomsOf(profile, label)];
      if (atoms.length < 2) return;
      for (const option of atoms) {
        const rest = atoms.filter((atom) => atom !== option);
        const [own, others] = [[option], rest].map((some) => sizes.now(some, options.secondsEach));
        if (typeof own !== 'object' || typeof others !== 'object') {
          open.push(sentence('open-joined-row', { row: named(label), question: code }));
          return;
        }
        // What is certain of a group that is not known to be small is no breach from outside.
        if (own.most >= threshold) continue;
        columns.forEach((column, at) => {
          const cell = cells[r]![at]!;
          if (column === TOTAL || cell === null) return;
          const sure = boundsOf(cell)[0] - others.most;
          if (sure < 1) return;
          const name = profile.options[option]?.code ?? 'no answer';
          const where = `${profile.code}=${name}`;
          const row = named(label);
          const said = {
            sure,
            group: named(where),
            threshold,
            option: column,
            question: code,
            row,
          };
          leaks.push({ rule: 'D2', where, what: sentence('answer-in-joined-row', said) });
        });
      }
    });
  }
}

/**
 * Surely k or more; or k sizes are left, or as many as headcounts leave; or each from 1 to k - 1 that these
 * leave (D2).
 */
const isSilent = (now: Span, before: Span, k: number): boolean =>
  now.least >= k ||
  now.most - now.least >= Math.min(k - 1, before.most - before.least) ||
  (now.least <= Math.max(1, before.least) && now.most >= Math.min(k - 1, before.most));

const countOf = ({ least, most }: Span): Sentence =>
  least === most ? sentence('exactly', { count: least }) : sentence('from-to', { least, most });
