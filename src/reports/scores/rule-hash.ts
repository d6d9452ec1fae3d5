import { canonicalHash } from '../../common/index.js';
import { type Questionnaire, questionsOf, type Scale } from '../../questionnaire/index.js';

/**
 * Stands for all that makes a score what it is in a language: what its items ask, what each answer counts, the
 * rule and the classes. Whatever else a questionnaire holds, its codes and the other languages may differ: a value that
 * somebody published is found again wherever the same was asked.
 */
export function ruleHash(
  questionnaire: Questionnaire,
  { title, method, factor = 1, missing = 0, items, classes }: Scale,
  language: string,
): string {
  const asked = items.map((item) => askedIn(questionnaire, item, language));
  const ends = classes.map(({ label, from, to }) => ({ label: label[language] ?? null, from, to }));
  const name = title[language] ?? null;
  return canonicalHash({ title: name, method, factor, missing, items: asked, classes: ends });
}

function askedIn(
  questionnaire: Questionnaire,
  { table, points }: Scale['items'][number],
  language: string,
) {
  const [code, line] = table.split(':');
  const question = questionsOf(questionnaire).find((one) => one.code === code);
  const row = question?.rows?.find((one) => one.code === line);
  return {
    question: question?.title[language] ?? null,
    line: row?.label[language] ?? null,
    answers: (question?.options ?? []).map(({ code: answer, label }) => ({
      label: label[language] ?? null,
      points: points.find((one) => one.answer === answer)?.points ?? null,
    })),
  };
}
