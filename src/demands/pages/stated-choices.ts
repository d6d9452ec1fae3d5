import { questionsOf, type Question, tablesIn, type Tabled } from '../../questionnaire/index.js';
import { statedAnswers } from '../../reports/index.js';
import type { Survey } from '../../surveys/index.js';

export interface StatedChoice {
  readonly table: string;
  readonly question: Question;
  readonly options: Tabled['options'];
}

/** Questions of an indicator among whose answers its value can lie: those with one ordered table. */
export function statedChoices(
  { definition: { questionnaire } }: Survey,
  questions: readonly string[],
): readonly StatedChoice[] {
  const tables = tablesIn(questionnaire);
  return questionsOf(questionnaire)
    .filter(({ code }) => questions.includes(code))
    .flatMap((question) => {
      const [tabled, ...others] = tables.filter(({ field }) => field === question.code);
      if (!tabled || others.length > 0) return [];
      const answers = statedAnswers(tabled);
      const options = answers.flatMap((code) => tabled.options.filter((one) => one.code === code));
      return options.length > 0 ? [{ table: tabled.code, question, options }] : [];
    });
}
