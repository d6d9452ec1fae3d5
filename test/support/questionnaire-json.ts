/** A questionnaire as it comes out of a file, for tests that spoil one place of it. */
export interface QuestionnaireJson {
  [field: string]: unknown;
  profile: Record<string, unknown>[];
  sections: { [field: string]: unknown; questions: Record<string, unknown>[] }[];
}

export const label = (text: string): Record<string, string> => ({ en: text, fr: `${text} (fr)` });

export const options = (...codes: readonly string[]): Record<string, unknown>[] =>
  codes.map((code) => ({ code, label: label(`Option ${code}`) }));

export const scoredOptions = (...codes: readonly string[]): Record<string, unknown>[] =>
  options(...codes).map((option, score) => ({ ...option, score }));

const question = (code: string, type: string, fields: object = {}): Record<string, unknown> => ({
  code,
  type,
  title: label(`Question ${code}`),
  ...fields,
});

/** A valid questionnaire with one question of every type. A new copy each time. */
export const everyType = (): QuestionnaireJson => ({
  schema: 'cahier/questionnaire-1',
  code: 'every-type',
  languages: ['en', 'fr'],
  title: label('The canteen'),
  intro: label('Five minutes.\nNo question is compulsory.'),
  profile: [
    {
      code: 'site',
      title: label('Your site'),
      groups: [
        { code: 'all', label: label('All sites') },
        { code: 'coast', label: label('Coast'), parent: 'all' },
      ],
      options: [
        { code: 'a', label: label('Site A'), parent: 'coast', headcount: 30 },
        { code: 'b', label: label('Site B'), parent: 'all', headcount: 20 },
      ],
    },
    { code: 'role', title: label('Your work'), options: options('kitchen', 'office', 'yard') },
  ],
  sections: [
    {
      code: 'choices',
      title: label('Choices'),
      questions: [
        question('one', 'single', { options: options('x', 'y') }),
        question('some', 'multiple', { options: options('x', 'y', 'z'), max: 2 }),
        question('often', 'scale', {
          options: [...scoredOptions('1', '2', '3'), ...options('na')],
        }),
        question('stars', 'rating', { min: 1, max: 5 }),
        question('agree', 'yesno', { sensitive: true }),
        question('days', 'classes', { options: scoredOptions('d0', 'd1'), direction: 'down' }),
        question('order', 'ranking', { options: options('x', 'y', 'z') }),
        question('first', 'pick', { options: options('x', 'y', 'z'), min: 1, max: 2 }),
        question('grid', 'matrix', { options: options('x', 'y'), rows: options('r1', 'r2') }),
        question('sign', 'petition'),
      ],
    },
    {
      code: 'free',
      title: label('In your words'),
      questions: [
        question('read', 'info'),
        question('minutes', 'number', { min: 0, max: 120 }),
        question('since', 'date'),
        question('remark', 'text', { maxLength: 40, help: label('No names.') }),
      ],
    },
  ],
  claims: [
    {
      code: 'c1',
      statement: label('Waiting is short'),
      source: label('Notice'),
      questions: ['minutes'],
    },
  ],
  demands: [{ code: 'd1', text: label('A second till'), questions: ['one'] }],
});
