import { questionsOf, type Question, type Questionnaire } from '../questionnaire/index.js';

/**
 * A question that gives a table. `one`: every respondent stands in one column, or in none;
 * `many`: each option is a yes/no of its own among those who chose at least one (rule D7).
 */
export interface TabledQuestion {
  readonly code: string;
  readonly kind: 'one' | 'many';
  readonly columns: readonly string[];
  readonly sensitive: boolean;
  /** Signing is the response itself, so "everybody signed" tells nothing about anybody. */
  readonly isSignature: boolean;
}

const optionCodes = (question: Question): readonly string[] =>
  (question.options ?? []).map((option) => option.code);

function columnsOf(question: Question): readonly string[] {
  const codes = optionCodes(question);
  switch (question.type) {
    case 'yesno':
      return codes.length > 0 ? codes : ['yes', 'no'];
    case 'petition':
      return ['sign'];
    case 'single':
    case 'multiple':
    case 'scale':
    case 'rating':
    case 'number':
    case 'classes':
    case 'ranking':
    case 'pick':
      return codes;
    case 'matrix':
    case 'date':
    case 'text':
    case 'info':
      return [];
  }
}

const MANY = new Set(['multiple', 'ranking', 'pick']);

/** The questions of which results are published as counts, in the order of the questionnaire. */
export function tabledQuestionsOf(questionnaire: Questionnaire): readonly TabledQuestion[] {
  return questionsOf(questionnaire)
    .map((question) => ({
      code: question.code,
      kind: MANY.has(question.type) ? ('many' as const) : ('one' as const),
      columns: columnsOf(question),
      sensitive: question.sensitive === true,
      isSignature: question.type === 'petition',
    }))
    .filter((question) => question.columns.length > 0);
}
