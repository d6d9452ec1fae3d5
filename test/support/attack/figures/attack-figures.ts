import type { LinearSolver } from '../../../../src/suppression/index.js';
import { isTruthful } from '../attack-model.js';
import { ModelBuilder } from '../build-model.js';
import { decideTargets } from '../decide-targets.js';
import { AxisSpace, CellSpace } from '../profile-space.js';
import { optionsOf, questionsOf } from '../read-tables.js';
import type { Edition, Person, QuestionFile } from '../release-file.js';
import { segmentsOf } from '../rule-targets.js';
import { type Besides, rowsBesides, rowsForAll } from './besides.js';
import { intersectionTargets } from './intersection-targets.js';
import { absentTargets, type PublicNumbers, rowsOfNumbers } from './public-numbers.js';

export interface FiguresRequest {
  readonly solver: LinearSolver;
  readonly editions: readonly Edition[];
  readonly batches: readonly (readonly Person[])[];
  readonly besides: Besides;
  /** Of a survey of one edition: what is public beside its tables, and everybody who was invited. */
  readonly beside?: { readonly numbers: PublicNumbers; readonly staff: readonly Person[] };
  /** Programmes that may be solved for a question. */
  readonly mostSolves: number;
}

export interface FiguresResult {
  readonly targets: number;
  /** What is certain and must not be. */
  readonly broken: readonly string[];
  /** Certain already from the tables of everybody, whatever is published by group. */
  readonly clear: number;
  readonly undecided: number;
}

/** Up to here only tables of whole numbers count as possible. */
const MOST_WHOLE = 200;

/**
 * Programmes over every published figure of all editions, one question at a time, its unknowns the
 * people of every combination of all profile questions: for every intersection of up to all of them
 * it is asked whether what rules D1 to D3 want open is excluded.
 */
export function attackFigures(request: FiguresRequest): FiguresResult {
  const { editions, batches, besides } = request;
  const { questionnaire, threshold } = editions[0]!.release.definition;
  const { profile, sections } = questionnaire;
  const axes = profile.map((one) => new AxisSpace(one));
  const space = new CellSpace(axes, [profile.map(({ code }) => code)], 'leaves');
  const result = { targets: 0, broken: [] as string[], clear: 0, undecided: 0 };
  // With headcounts few sizes may be left from the start; then none may be left without a doubt.
  const hasHeads =
    besides.staff !== undefined ||
    besides.colluders.length > 0 ||
    profile.some(({ options }) => options.some(({ headcount }) => headcount !== undefined));
  for (const question of sections.flatMap((section) => section.questions)) {
    // What tells who was asked is about the question before as well.
    const before = questionsOf(editions).filter(({ code }) => code === question.showIf?.question);
    const together = [question, ...before];
    const { model: told, builder } = modelOf(request, space, together, editions);
    const all = { from: 0, to: batches.length - 1 };
    const { beside } = request;
    const numbers = beside ? rowsOfNumbers(beside.numbers, builder, all) : [];
    const model = { ...told, rows: [...told.rows, ...numbers] };
    if (!isTruthful(model)) {
      result.broken.push(`${question.code}: a published figure is not that of the responses`);
      continue;
    }
    const present = segmentsOf(editions).flatMap((segment) =>
      together.flatMap((one) =>
        intersectionTargets({
          builder,
          question: one,
          threshold,
          segment,
          people: batches.slice(segment.from, segment.to + 1).flat(),
          besides,
          width: hasHeads ? 1 : threshold - 1,
        }),
      ),
    );
    const absent = beside
      ? absentTargets(beside.numbers, builder, all, threshold, beside.staff, batches.flat())
      : [];
    const targets = [...present, ...absent];
    const options = { whole: model.size <= MOST_WHOLE, mostSolves: request.mostSolves };
    const { violations, undecided } = decideTargets(request.solver, model, targets, options);
    const overall = modelOf(request, space, together, [overallOf(editions)]).model;
    const excluded = new Set(violations.map(({ rule, about }) => `${rule}, ${about}`));
    const suspects = targets.filter(({ rule, about }) => excluded.has(`${rule}, ${about}`));
    const clear = new Set(
      decideTargets(request.solver, overall, suspects, { whole: false }).violations.map(
        ({ rule, about }) => `${rule}, ${about}`,
      ),
    );
    result.targets += targets.length;
    result.undecided += undecided.length;
    result.clear += clear.size;
    result.broken.push(...[...excluded].filter((one) => !clear.has(one)));
  }
  return result;
}

function modelOf(
  { batches, besides }: FiguresRequest,
  space: CellSpace,
  together: readonly QuestionFile[],
  editions: readonly Edition[],
) {
  const asked = together.map((question) => ({ question, options: optionsOf(question, editions) }));
  const builder = new ModelBuilder(space, editions, batches, asked);
  const built = builder.build();
  const all = { from: 0, to: batches.length - 1 };
  const { profile } = editions[0]!.release.definition.questionnaire;
  const rows = [
    ...built.rows,
    ...together.flatMap((question) => [
      ...rowsForAll(profile, builder, question, all),
      ...rowsBesides(besides, builder, question, all),
    ]),
  ];
  return { builder, model: { ...built, rows } };
}

/** What is shown of everybody in any case: the tables of all who ever took part. */
export function overallOf(editions: readonly Edition[]): Edition {
  const { release, upTo } = editions.at(-1)!;
  return {
    upTo,
    release: { ...release, tables: release.tables.filter(({ by }) => by.length === 0) },
  };
}
