import type { Condition, Question, Questionnaire } from '../../src/questionnaire/index.js';

/** A question by what matters to conditions. */
export interface AskedQuestion extends Pick<Question, 'code' | 'type'> {
  readonly choices?: readonly string[];
  readonly rows?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly among?: number;
  readonly required?: boolean;
  readonly sensitive?: boolean;
  readonly showIf?: Condition;
}

const labelled = (codes: readonly string[]) =>
  codes.map((code) => ({ code, label: { en: `Option ${code}` } }));

/** A questionnaire of these questions, in sections `s1`, `s2`, … with their conditions. */
export const asking = (
  sections: readonly (readonly AskedQuestion[])[],
  conditions: readonly (Condition | undefined)[] = [],
): Questionnaire => ({
  schema: 'cahier/questionnaire-1',
  code: 'conditional',
  languages: ['en'],
  title: { en: 'Visits' },
  profile: [],
  sections: sections.map((questions, i) => ({
    code: `s${i + 1}`,
    title: { en: `Part ${i + 1}` },
    ...(conditions[i] ? { showIf: conditions[i] } : {}),
    questions: questions.map(({ choices, rows, ...question }) => ({
      ...question,
      title: { en: `Question ${question.code}` },
      ...(choices ? { options: labelled(choices) } : {}),
      ...(rows ? { rows: labelled(rows) } : {}),
    })),
  })),
});
