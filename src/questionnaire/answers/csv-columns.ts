import type { Questionnaire } from '../questionnaire.js';
import { questionsOf } from '../questionnaire.js';
import { codesOf } from '../kinds/options.js';
import type { AnswerCheck } from '../kinds/answer-checks.js';
import { kindOf } from '../kinds/index.js';
import { fieldsOf, type ResponseField } from './response-fields.js';

/** Between the options that one cell holds. */
export const LIST_SEPARATOR = '|';

/** How one column of a responses file is read. */
export interface ResponseColumn {
  readonly code: string;
  /** The question that asks for it; none of a profile question. */
  readonly question: string | undefined;
  /** In the respondent's own words. A file may leave it out: no figure needs it. */
  readonly isText: boolean;
  /** Whether a cell can hold nothing but codes of the questionnaire. */
  readonly isCoded: boolean;
  /** What may be chosen besides others: other tools write a column for each. */
  readonly several: readonly string[];
  /** Whether it is answered by yes or no, for which other tools have marks of their own. */
  readonly isYesNo: boolean;
  readonly checks: readonly AnswerCheck[];
  read(cell: string): unknown;
}

/** The columns of a questionnaire, in its order. */
export function responseColumnsOf(questionnaire: Questionnaire): readonly ResponseColumn[] {
  const questions = new Map(questionsOf(questionnaire).map((one) => [one.code, one]));
  return fieldsOf(questionnaire).map((field) => {
    const question = questions.get(field.code);
    const kind = question && kindOf(question);
    const codes = question && kind ? codesOf(kind.options(question)) : [];
    return columnOf(field, {
      several: kind?.shape === 'several' ? codes : [],
      isYesNo: kind?.shape === 'one' && codes.includes('yes') && codes.includes('no'),
    });
  });
}

/** "Required" is a rule about sending a form, and this survey was run with another tool. */
function columnOf(
  { code, question, holds, checks, normalise }: ResponseField,
  marks: Pick<ResponseColumn, 'several' | 'isYesNo'>,
): ResponseColumn {
  const split = (cell: string) => cell.split(LIST_SEPARATOR).map((choice) => choice.trim());
  return {
    code,
    question,
    isText: holds === 'words',
    isCoded: holds === 'code' || holds === 'codes',
    ...marks,
    checks: checks.filter(({ rule }) => rule !== 'required'),
    read: holds === 'codes' ? (cell) => normalise(split(cell)) : normalise,
  };
}
