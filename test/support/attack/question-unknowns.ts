import type { CellSpace } from './profile-space.js';
import { isAlone, isMany, MISSING, type Person, type QuestionFile } from './release-file.js';

/** Unknowns of one question: a count per column, cell and batch, the batch fastest. */
export interface QuestionUnknowns {
  readonly question: QuestionFile;
  readonly columns: readonly string[];
  readonly hasAllOptions: boolean;
  readonly offset: number;
}

/** Of a multiple choice: those who chose at least one option. */
export const ANSWERED = 'answered';

function columnsChosen(question: QuestionFile, person: Person): readonly string[] {
  const answer = person[question.code];
  if (answer === undefined || answer.length === 0) return [MISSING];
  if (!isMany(question)) return [answer as string];
  const together = [answer].flat().filter((code) => !isAlone(question, code));
  return together.length > 0 ? [...together, ANSWERED] : [MISSING];
}

/** What the unknowns truly are; where no question is asked, the cells alone are counted. */
export function countTruth(
  space: CellSpace,
  questions: readonly QuestionUnknowns[],
  batches: readonly (readonly Person[])[],
  size: number,
): Int32Array {
  const truth = new Int32Array(size);
  const perColumn = space.size * batches.length;
  batches.forEach((people, batch) => {
    for (const person of people) {
      const cells = space.cellsOfPerson(person).map((cell) => cell * batches.length + batch);
      if (questions.length === 0) for (const cell of cells) truth[cell]!++;
      for (const { question, columns, offset } of questions) {
        for (const column of columnsChosen(question, person)) {
          const at = columns.indexOf(column);
          if (at >= 0) for (const cell of cells) truth[offset + at * perColumn + cell]!++;
        }
      }
    }
  });
  return truth;
}
