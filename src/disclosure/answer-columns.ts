import { optionsOf, questionsOf, takesMany, type Questionnaire } from '../questionnaire/index.js';

/**
 * A question that gives a table. `one`: every respondent stands in one column, or in none;
 * `many`: each option is a yes/no of its own among those who chose at least one (rule D7).
 */
export interface TabledQuestion {
  readonly code: string;
  readonly kind: 'one' | 'many';
  readonly columns: readonly string[];
  readonly sensitive: boolean;
  /** How many options whoever answers chooses, of a multiple choice. */
  readonly choices: { readonly least: number; readonly most: number };
  /** Signing is the response itself, so "everybody signed" tells nothing about anybody. */
  readonly isSignature: boolean;
}

/** The questions of which results are published as counts, in the order of the questionnaire. */
export function tabledQuestionsOf(questionnaire: Questionnaire): readonly TabledQuestion[] {
  return questionsOf(questionnaire)
    .filter(({ type }) => type !== 'matrix') // its answers are pairs of row and option
    .map((question) => ({
      code: question.code,
      kind: takesMany(question) ? ('many' as const) : ('one' as const),
      columns: optionsOf(question).map((option) => option.code),
      sensitive: question.sensitive === true,
      choices: { least: question.min ?? 1, most: question.max ?? optionsOf(question).length },
      isSignature: question.type === 'petition',
    }))
    .filter((question) => question.columns.length > 0);
}
