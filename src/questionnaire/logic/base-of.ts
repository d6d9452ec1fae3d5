import type { Base } from '../base.js';
import type { Condition, ConditionLeaf } from '../condition.js';
import { kindOf } from '../kinds/index.js';
import type { Tabled } from '../kinds/tables.js';
import { type Question } from '../questionnaire.js';
import { choicesOf } from './choices-of.js';
import type { PlacedQuestion } from './conditional-parts.js';
import { holds, leavesOf } from './holds.js';
import { involvedIn } from './involved-in.js';
import { type WalkedAnswers, walkAnswers } from './walk-answers.js';

/** Columns of a table that exclude each other, by the code that an answer holds for each. */
interface Router {
  readonly question: string;
  readonly table: string;
  readonly columns: ReadonlyMap<string, string>;
}

/**
 * Whom a question is asked of, as far as one earlier table tells: tries all answers that conditions
 * can tell apart, and looks for a table whose column alone decides. Answers to several questions
 * would have to be counted together, which is never published (D7).
 */
export function baseOf(placed: readonly PlacedQuestion[], conditions: readonly Condition[]): Base {
  const involved = involvedIn(placed, conditions);
  const leaves = [...conditions, ...involved.flatMap((one) => one.conditions)].flatMap(leavesOf);
  let candidates = involved
    .flatMap(({ question }) => routersOf(question, leaves))
    .map((router) => new Decider(router, leaves));
  const walk = walkAnswers(involved, conditions, {
    isEnough: (answers) => {
      const isAsked = areHeld(conditions, answers);
      candidates = candidates.filter((candidate) => candidate.isDecided(answers, isAsked));
      return candidates.length === 0;
    },
  });
  return (walk === 'all' ? candidates.at(-1)?.base() : undefined) ?? { kind: 'untold' };
}

const areHeld = (conditions: readonly Condition[], answers: WalkedAnswers): boolean =>
  conditions.every((condition) => holds(condition, (code) => answers.get(code)));

/** Tables of an earlier question that say of everybody which of its choices they made. */
function routersOf(question: Question, leaves: readonly ConditionLeaf[]): readonly Router[] {
  const results = kindOf(question).results(question);
  const tables = results.kind === 'tables' ? results.tables : [];
  const isAlone = standsAlone(question, leaves);
  return tables.flatMap((tabled) =>
    exclusiveColumns(question, tabled)
      .map((columns) => new Map(columns))
      .filter((columns) => isAlone([...columns.keys()]))
      .map((columns) => ({ question: question.code, table: tabled.code, columns })),
  );
}

type Columns = readonly (readonly [code: string, column: string])[];

function exclusiveColumns(
  { code }: Question,
  { code: table, part, kind, columns }: Tabled,
): readonly Columns[] {
  if (part.kind === 'row') {
    const line = table.slice(code.length + 1);
    return [columns.map((column) => [`${line}:${column}`, column])];
  }
  if (part.kind !== 'whole') return [];
  if (kind === 'one') return [columns.map((column) => [column, column])];
  return columns.map((column) => [[column, column]]);
}

/**
 * Whether conditions tell these choices of a question from all its others. Where they do not, they
 * look at several together, as at either of two options of a multiple choice, which no table counts.
 */
function standsAlone(
  question: Question,
  leaves: readonly ConditionLeaf[],
): (codes: readonly string[]) => boolean {
  const own = leaves.filter((leaf) => leaf.question === question.code);
  const all = choicesOf(question).flat();
  return (codes) => {
    const others = new Set(
      all.filter((code) => !codes.includes(code)).map((code) => looksOf(code, own)),
    );
    return codes
      .map((code) => looksOf(code, own))
      .every((looks) => looks === '' || !others.has(looks));
  };
}

/** By which of the leaves a code is seen. */
const looksOf = (code: string, leaves: readonly ConditionLeaf[]): string =>
  leaves.flatMap((leaf, i) => (leaf.in.includes(code) ? [i] : [])).join(' ');

/** Finds out whether the columns of one table decide who is asked. */
class Decider {
  private readonly outcomes = new Map<string, boolean>();
  private readonly own: readonly ConditionLeaf[];

  constructor(
    private readonly router: Router,
    leaves: readonly ConditionLeaf[],
  ) {
    this.own = leaves.filter(({ question }) => question === router.question);
  }

  /** Takes these answers in; false where the same column went the other way before. */
  isDecided(answers: WalkedAnswers, isAsked: boolean): boolean {
    const given = answers.get(this.router.question) ?? [];
    const held = given.find((code) => this.router.columns.has(code));
    const looks = held === undefined ? '' : looksOf(held, this.own);
    const known = this.outcomes.get(looks) ?? isAsked;
    this.outcomes.set(looks, known);
    return known === isAsked;
  }

  base(): Base {
    const { table, columns } = this.router;
    const isRestAsked = this.outcomes.get('') ?? false;
    const named = [...columns].flatMap(([code, column]) =>
      this.outcomes.get(looksOf(code, this.own)) === !isRestAsked ? [column] : [],
    );
    return { kind: isRestAsked ? 'rest' : 'asked', table, columns: named };
  }
}
