import type { LinearSolver } from '../../../src/suppression/index.js';
import { optionsOf, questionsOf } from './read-tables.js';
import { isTruthful, valueAt } from './attack-model.js';
import { ModelBuilder, type Asked } from './build-model.js';
import { decideTargets, type Violation } from './decide-targets.js';
import { AxisSpace, CellSpace } from './profile-space.js';
import {
  isMany,
  type Edition,
  type Person,
  type QuestionFile,
  type ReleaseFile,
} from './release-file.js';
import { answerTargets, leafTargets, sizeTargets } from './rule-targets.js';
import { TableSearch } from './search-table.js';
import { findSmallUnion } from './small-union.js';

export interface AttackResult {
  readonly violations: readonly Violation[];
  /** Targets that no bound and no table settled. */
  readonly undecided: readonly string[];
  readonly targets: number;
  readonly solves: number;
}

export interface AttackRequest {
  readonly solver: LinearSolver;
  readonly editions: readonly Edition[];
  /** The true responses, in the batches that editions were made from. */
  readonly batches: readonly (readonly Person[])[];
}

const tabledQuestions = (editions: readonly Edition[]) =>
  questionsOf(editions).filter(({ code }) =>
    editions.some(({ release }) => release.tables.some((table) => table.question === code)),
  );

const axesOf = (editions: readonly Edition[]) =>
  editions[0]!.release.definition.questionnaire.profile.map((profile) => new AxisSpace(profile));

const crossingsOf = (editions: readonly Edition[]) =>
  editions.flatMap(({ release }) => release.definition.crossings);

/** One edition of one batch. */
export const onlyEdition = (release: ReleaseFile): readonly Edition[] => [{ release, upTo: 0 }];

/**
 * The exact attack, for surveys of some tens of respondents: all questions in one model over the
 * finest groups, only whole tables count as possible, and the smallest computable union is sought
 * wherever a fine group cannot be large (the backstop of rule D1).
 */
export function attackExactly({ solver, editions, batches }: AttackRequest): AttackResult {
  const space = new CellSpace(axesOf(editions), crossingsOf(editions), 'leaves');
  const questions = tabledQuestions(editions);
  const builder = new ModelBuilder(
    space,
    editions,
    batches,
    questions.map((question) => ({ question, options: optionsOf(question, editions) })),
  );
  const model = builder.build();
  if (!isTruthful(model)) return wrongFigures();
  const targets = [
    ...sizeTargets(builder, model, editions),
    ...questions.flatMap(({ code }) => answerTargets(builder, model, editions, code)),
  ];
  const { violations, undecided, solves } = decideTargets(solver, model, targets, { whole: true });
  const leaves = decideTargets(solver, model, leafTargets(builder, model, editions), {
    whole: false,
  });
  const hasSuspects = leaves.violations.length + leaves.undecided.length > 0;
  const union = hasSuspects ? findSmallUnion(solver, model, builder, editions) : { solves: 0 };
  return {
    violations: [...violations, ...(union.violation ? [union.violation] : [])],
    undecided: undecided.map(({ rule, about }) => `${rule} ${about}`),
    targets: targets.length,
    solves: solves + leaves.solves + union.solves,
  };
}

/**
 * The same attack by brute force, without a solver and without the backstop of D1: for tiny
 * surveys, and to check the other one. `undecided` names what was given up after `limit` steps.
 */
export function attackByBruteForce(
  { editions, batches }: Omit<AttackRequest, 'solver'>,
  limit = 20_000,
): AttackResult {
  const space = new CellSpace(axesOf(editions), crossingsOf(editions), 'leaves');
  const questions = tabledQuestions(editions);
  const builder = new ModelBuilder(
    space,
    editions,
    batches,
    questions.map((question) => ({ question, options: optionsOf(question, editions) })),
  );
  const model = builder.build();
  if (!isTruthful(model)) return wrongFigures();
  const targets = [
    ...sizeTargets(builder, model, editions),
    ...questions.flatMap(({ code }) => answerTargets(builder, model, editions, code)),
  ];
  const people = batches.reduce((sum, batch) => sum + batch.length, 0);
  const search = new TableSearch(model, people);
  const judged = targets.map((target) => ({
    target,
    outcome: search.meets(target.terms, target.demand, people, limit),
  }));
  return {
    violations: judged
      .filter(({ outcome }) => outcome === 'none')
      .map(({ target }) => ({
        rule: target.rule,
        about: target.about,
        known: [-Infinity, Infinity],
        truth: valueAt(target.terms, model.truth),
      })),
    undecided: judged
      .filter(({ outcome }) => outcome === 'unknown')
      .map(({ target }) => `${target.rule} ${target.about}`),
    targets: targets.length,
    solves: 0,
  };
}

/**
 * The attack on a large release: unknowns per crossing, tied by the counts of single profile
 * questions, one question at a time. What it excludes is excluded; what it leaves possible may
 * still fall to an attacker with more patience.
 */
export function attackAtScale(
  { solver, editions, batches }: AttackRequest,
  only: (question: string) => boolean = () => true,
): AttackResult {
  const space = new CellSpace(axesOf(editions), crossingsOf(editions), 'pairs');
  const results: AttackResult[] = [];
  const asked = tabledQuestions(editions).filter(({ code }) => only(code));
  for (const one of [undefined, ...asked.flatMap((question) => partsOf(question, editions))]) {
    const builder = new ModelBuilder(space, editions, batches, one ? [one] : []);
    const model = builder.build();
    if (!isTruthful(model)) return wrongFigures();
    const targets = one
      ? answerTargets(builder, model, editions, one.question.code)
      : sizeTargets(builder, model, editions);
    const { violations, undecided, solves } = decideTargets(solver, model, targets, {
      whole: false,
    });
    results.push({
      violations,
      undecided: undecided.map(({ rule, about }) => `${rule} ${about}`),
      targets: targets.length,
      solves,
    });
  }
  return {
    violations: results.flatMap((result) => result.violations),
    undecided: results.flatMap((result) => result.undecided),
    targets: results.reduce((sum, result) => sum + result.targets, 0),
    solves: results.reduce((sum, result) => sum + result.solves, 0),
  };
}

/** A question at a time; of a multiple choice an option at a time. */
function partsOf(question: QuestionFile, editions: readonly Edition[]): readonly Asked[] {
  const options = optionsOf(question, editions);
  return isMany(question)
    ? options.map((option) => ({ question, options: [option] }))
    : [{ question, options }];
}

const wrongFigures = (): AttackResult => ({
  violations: [
    {
      rule: 'D8',
      about: 'a published figure is not that of the responses',
      known: [0, 0],
      truth: 0,
    },
  ],
  undecided: [],
  targets: 0,
  solves: 0,
});
