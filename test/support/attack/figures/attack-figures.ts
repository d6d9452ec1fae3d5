import type { LinearSolver } from '../../../../src/suppression/index.js';
import { type AttackModel, isTruthful } from '../attack-model.js';
import { ModelBuilder } from '../build-model.js';
import { decideTargets } from '../decide-targets.js';
import { AxisSpace, CellSpace } from '../profile-space.js';
import { optionsOf, questionsOf } from '../read-tables.js';
import type { Edition, Person, QuestionFile } from '../release-file.js';
import { segmentsOf } from '../rule-targets.js';
import { type Besides, rowsBesides, rowsForAll } from './besides.js';
import { intersectionTargets, type TargetBuilder } from './intersection-targets.js';
import { absentTargets, type PublicNumbers, rowsOfNumbers } from './public-numbers.js';
import { ScoreSpace } from './scores.js';

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
 * people of every combination of all profile questions; a score and its items are asked for together: for every intersection of up to all of them
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
  const { scales = [] } = questionnaire;
  const asked = sections.flatMap((section) => section.questions);
  const items = new Set(scales.flatMap((scale) => scale.items.map(({ table }) => table)));
  for (const question of asked.filter(({ code }) => !items.has(code))) {
    // What tells who was asked is about the question before as well.
    const before = questionsOf(editions).filter(({ code }) => code === question.showIf?.question);
    const together = [question, ...before];
    const { model, builder } = modelOf(request, space, together, editions);
    const overall = modelOf(request, space, together, [overallOf(editions)]).model;
    const parts = together.map((one) => ({ question: one, builder }));
    attackParts(request, { model, overall, builder, parts });
  }
  // Whoever knows the rule of a score holds its table against those of its items.
  for (const scale of scales) {
    const score = new ScoreSpace(scale, asked);
    const scored: FiguresRequest = {
      ...request,
      batches: batches.map((people) => people.map((one) => score.withTogether(one))),
      besides: {
        ...besides,
        colluders: besides.colluders.map((one) => score.withTogether(one)),
      },
    };
    const modelWith = (of: readonly Edition[]) => {
      const { builder, model } = modelOf(
        scored,
        space,
        [score.together],
        of.map((one) => score.edition(one)),
      );
      const rows = of.flatMap((one) => score.rowsOf(one, builder));
      return { builder, model: { ...model, rows: [...model.rows, ...rows] } };
    };
    const { builder, model } = modelWith(editions);
    const overall = modelWith([overallOf(editions)]).model;
    const parts = score.parts.map((part) => ({
      question: part.question,
      builder: score.builderOf(builder, part),
    }));
    attackParts(scored, { model, overall, builder, parts });
  }
  return result;

  function attackParts(
    { batches: people, besides: known, beside, solver, mostSolves }: FiguresRequest,
    { model: told, overall, builder, parts }: Attacked,
  ): void {
    const all = { from: 0, to: people.length - 1 };
    const numbers = beside ? rowsOfNumbers(beside.numbers, builder, all) : [];
    const model = { ...told, rows: [...told.rows, ...numbers] };
    if (!isTruthful(model)) {
      const { code } = parts[0]!.question;
      result.broken.push(`${code}: a published figure is not that of the responses`);
      return;
    }
    const present = segmentsOf(editions).flatMap((segment) =>
      parts.flatMap((part) =>
        intersectionTargets({
          ...part,
          threshold,
          segment,
          people: people.slice(segment.from, segment.to + 1).flat(),
          besides: known,
          width: hasHeads ? 1 : threshold - 1,
        }),
      ),
    );
    const absent = beside
      ? absentTargets(beside.numbers, builder, all, threshold, beside.staff, people.flat())
      : [];
    const targets = [...present, ...absent];
    const options = { whole: model.size <= MOST_WHOLE, mostSolves };
    const { violations, undecided } = decideTargets(solver, model, targets, options);
    const excluded = new Set(violations.map(({ rule, about }) => `${rule}, ${about}`));
    const suspects = targets.filter(({ rule, about }) => excluded.has(`${rule}, ${about}`));
    const clear = new Set(
      decideTargets(solver, overall, suspects, { whole: false }).violations.map(
        ({ rule, about }) => `${rule}, ${about}`,
      ),
    );
    result.targets += targets.length;
    result.undecided += undecided.length;
    result.clear += clear.size;
    result.broken.push(...[...excluded].filter((one) => !clear.has(one)));
  }
}

interface Attacked {
  readonly model: AttackModel;
  /** The same without what is told by group. */
  readonly overall: AttackModel;
  readonly builder: ModelBuilder;
  readonly parts: readonly { readonly question: QuestionFile; readonly builder: TargetBuilder }[];
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
