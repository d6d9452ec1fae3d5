import { AxisSpace, type Group } from './profile-space.js';
import {
  isMany,
  TOTAL,
  type CellFile,
  type Person,
  type QuestionFile,
  type ReleaseFile,
  type TableFile,
} from './release-file.js';
import { groupOfRow } from './read-tables.js';
import { ScoreSpace } from './figures/scores.js';

/**
 * A release as most survey tools make it: every table, the rows of too few people blanked and
 * empty ones shown. Made without the product; the control of every attack, which has to succeed here.
 */
export function carelessRelease(
  definition: ReleaseFile['definition'],
  people: readonly Person[],
  hideBelow: number,
): ReleaseFile {
  const axes = definition.questionnaire.profile.map((profile) => new AxisSpace(profile));
  const axis = (code: string) => axes.find((one) => one.code === code)!;
  const { sections, scales = [] } = definition.questionnaire;
  const asked = sections.flatMap((section) => section.questions);
  const scores = scales.map((scale) => new ScoreSpace(scale, asked));
  const scored = people.map((person) =>
    scores.reduce((one, score) => score.withTogether(one), person),
  );
  const questions = [
    ...asked,
    ...scales.map(({ code, classes: options }) => ({ code, type: 'single', options })),
  ].filter(({ options }) => options !== undefined);
  const tableOf = (question: QuestionFile, by: readonly string[]): TableFile => {
    const rows = by.reduce<readonly string[]>(
      (found, code) =>
        found.flatMap((row) =>
          [TOTAL, ...axis(code).codes.filter((node) => node !== '?')].map((node) =>
            row === '' ? node : `${row}|${node}`,
          ),
        ),
      [''],
    );
    const labels = by.length === 0 ? [TOTAL] : rows;
    const columns = [TOTAL, ...question.options!.map(({ code }) => code)];
    const cells = labels.map((row): readonly CellFile[] => {
      const inRow = scored.filter((person) => isIn(person, groupOfRow(row, by), axis));
      const isHidden = inRow.length > 0 && inRow.length < hideBelow;
      return columns.map((column) => (isHidden ? null : countIn(inRow, question, column)));
    });
    return { question: question.code, by, rows: labels, columns, cells };
  };
  return {
    definition,
    participation: { responses: people.length },
    tables: questions.flatMap((question) =>
      [[], ...definition.crossings].map((by) => tableOf(question, by)),
    ),
  };
}

/** Whether a person belongs to a group. */
const isIn = (person: Person, group: Group, axis: (code: string) => AxisSpace): boolean =>
  Object.entries(group).every(([code, node]) =>
    axis(code).membersOf(node).includes(axis(code).atomOf(person)),
  );

function countIn(people: readonly Person[], question: QuestionFile, column: string): number {
  return people.filter((person) => {
    const answer = person[question.code] ?? [];
    if (column === TOTAL) return !isMany(question) || answer.length > 0;
    return typeof answer === 'string' ? answer === column : answer.includes(column);
  }).length;
}
