import { sentence, type Sentence } from '../findings/sentence.js';
import { axisOf, type Axis } from '../reading/axes.js';
import { findBlocks, type Block } from './blocks.js';
import { ANSWERED, PEOPLE, readFacts, SIZE } from '../reading/facts.js';
import { askedQuestionsOf, type AskedQuestion, type Figures } from '../reading/figures.js';
import { chooseLayout, groupsToAttack, levelsOf } from '../reading/groups.js';
import type { Group } from '../reading/layout.js';
import type { Form } from './rows.js';
import { System, type Piece } from './system.js';

/** By position of the question, or `PEOPLE`: the groups to attack. */
export type Work = ReadonlyMap<number, readonly Group[]>;

/** What there is to attack, cut into blocks; the groups all of whose figures are known have none. */
export interface Surface {
  readonly axes: readonly Axis[];
  readonly questions: readonly AskedQuestion[];
  readonly system: System;
  readonly work: ReadonlyMap<Block | undefined, Work>;
  readonly isFinest: boolean;
  readonly groups: number;
  /** Profile questions whose groups are attacked together; first none of them, that is everybody. */
  readonly levels: readonly (readonly string[])[];
  readonly numbers: number;
  /** Places that cannot all be true. */
  readonly contradictions: readonly Sentence[];
}

export function openSurface(figures: Figures): Surface {
  const { definition, tables } = figures;
  const tabled = new Set(tables.map(({ question }) => question));
  const questions = askedQuestionsOf(definition.questionnaire, definition).filter(({ code }) =>
    tabled.has(code),
  );
  const axes = definition.questionnaire.profile
    .map((profile) => axisOf(profile, figures))
    .filter(({ classes }) => classes > 1);
  const { facts, contradictions } = readFacts(figures, axes, questions);
  const columns = questions.reduce((sum, { options }) => sum + options.length + 1, 0);
  const levels = levelsOf(figures, axes, columns);
  const mostOptions = Math.max(0, ...questions.map(({ options }) => options.length));
  const layout = chooseLayout(axes, levels, mostOptions);
  const system = new System(layout, questions, facts);
  const groups = groupsToAttack(axes, levels);
  const everywhere = [PEOPLE, ...questions.keys()];
  const wholeOf = (group: Group, question: number): Form =>
    system.formOf(group, piecesOf(questions[question], question));
  const { blockOf, isContradictory } = findBlocks(system, pairs(groups, everywhere, wholeOf));
  const work = new Map<Block | undefined, Map<number, Group[]>>();
  // Sizes first: what is found about them settles most answers.
  for (const question of everywhere) {
    for (const group of groups) {
      const block = blockOf(wholeOf(group, question));
      const own = work.get(block) ?? new Map<number, Group[]>();
      work.set(block, own);
      const list = own.get(question);
      if (list) list.push(group);
      else own.set(question, [group]);
    }
  }
  return {
    axes,
    questions,
    system,
    work,
    isFinest: layout.isFinest,
    groups: groups.length,
    levels: levels.map((level) => level.map((axis) => axes[axis]!.code)),
    numbers: facts.length,
    contradictions: isContradictory
      ? [...contradictions, sentence('sums-of-rows')]
      : contradictions,
  };
}

/** Everything that is counted about a group and a question. */
function piecesOf(asked: AskedQuestion | undefined, question: number): readonly Piece[] {
  const options = asked?.options.map((_, option): Piece => [1, { question, option }]) ?? [];
  const answered: readonly Piece[] =
    asked?.kind === 'many' ? [[1, { question, option: ANSWERED }]] : [];
  return [[1, SIZE], ...answered, ...options];
}

function* pairs<A, B, C>(
  first: readonly A[],
  second: readonly B[],
  make: (a: A, b: B) => C,
): Generator<C> {
  for (const a of first) for (const b of second) yield make(a, b);
}
