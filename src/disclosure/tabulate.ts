import { invalidInput } from '../common/index.js';
import type { Answer, Response, SurveyDefinition } from '../questionnaire/index.js';
import { tabledQuestionsOf, type TabledQuestion } from './answer-columns.js';
import { CountTables } from './count-tables.js';
import { axisOf, type Axis } from './profile-axis.js';

const unknownAnswer = (code: string) =>
  invalidInput(
    'unknown-answer',
    `A response holds an answer to “${code}” that the questionnaire does not offer; check the responses against the questionnaire.`,
  );

const indexOf = (codes: readonly string[]): ReadonlyMap<string, number> =>
  new Map(codes.map((code, i) => [code, i]));

const isUnanswered = (answer: Answer | undefined): boolean =>
  answer === undefined || answer.length === 0;

function columnOf(code: string, answer: Answer, columns: ReadonlyMap<string, number>): number {
  const column = typeof answer === 'string' ? columns.get(answer) : undefined;
  if (column === undefined) throw unknownAnswer(code);
  return column;
}

/** The leaf of every response, numbered in the order met, and the atoms of every leaf. */
function findLeaves(
  definition: SurveyDefinition,
  axes: readonly Axis[],
  responses: readonly Response[],
) {
  const lookups = definition.questionnaire.profile.map((profile) =>
    indexOf(profile.options.map((option) => option.code)),
  );
  const leaves = new Map<number, number>();
  const leafOf = new Uint32Array(responses.length);
  const atoms: number[] = [];
  const met = new Uint16Array(axes.length);
  responses.forEach((response, i) => {
    let key = 0;
    axes.forEach((axis, d) => {
      const answer = response[axis.code];
      const missing = axis.atoms - 1;
      met[d] = isUnanswered(answer) ? missing : columnOf(axis.code, answer!, lookups[d]!);
      key = key * axis.atoms + met[d];
    });
    let leaf = leaves.get(key);
    if (leaf === undefined) {
      leaf = leaves.size;
      leaves.set(key, leaf);
      atoms.push(...met);
    }
    leafOf[i] = leaf;
  });
  return { leafOf, count: leaves.size, atoms: Uint16Array.from(atoms) };
}

/** Counts of one question per leaf: one per column, then those who answered at all. */
function countAnswers(
  question: TabledQuestion,
  responses: readonly Response[],
  leafOf: Uint32Array,
  leafCount: number,
): Uint32Array {
  const width = question.columns.length;
  const counts = new Uint32Array(leafCount * (width + 1));
  const columns = indexOf(question.columns);
  const seen = new Uint32Array(width);
  responses.forEach((response, i) => {
    const answer = response[question.code];
    if (isUnanswered(answer)) return;
    const from = leafOf[i]! * (width + 1);
    counts[from + width]!++;
    if (question.kind === 'one') {
      counts[from + columnOf(question.code, answer!, columns)]!++;
      return;
    }
    for (const code of typeof answer === 'string' ? [answer] : answer!) {
      const column = columnOf(question.code, code, columns);
      if (seen[column] === i + 1) throw unknownAnswer(question.code);
      seen[column] = i + 1;
      counts[from + column]!++;
    }
  });
  return counts;
}

/** Counts all responses: leaves first, then one pass per question with no allocation per answer. */
export function tabulate(
  definition: SurveyDefinition,
  responses: readonly Response[],
): CountTables {
  const axes = definition.questionnaire.profile.map(axisOf);
  const questions = tabledQuestionsOf(definition.questionnaire);
  const leaves = findLeaves(definition, axes, responses);
  const base = new Uint32Array(leaves.count);
  for (const leaf of leaves.leafOf) base[leaf]!++;
  const answers = questions.map((question) =>
    countAnswers(question, responses, leaves.leafOf, leaves.count),
  );
  return new CountTables(
    definition,
    axes,
    questions,
    responses.length,
    leaves.atoms,
    base,
    answers,
  );
}
