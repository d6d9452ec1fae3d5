import type { Questionnaire, Response } from '../../src/questionnaire/index.js';

const label = (text: string) => ({ en: text });

const OFTEN = ['never', 'sometimes', 'often'] as const;

const options = [
  ...OFTEN.map((code, score) => ({ code, label: label(code), score })),
  { code: 'na', label: label('not concerned'), role: 'not-concerned' as const },
];

const points = OFTEN.map((answer, i) => ({ answer, points: i }));

/** Three items of a score, one of them a line of a matrix; one may be missing. */
export const scoredQuestionnaire = (): Questionnaire => ({
  schema: 'cahier/questionnaire-1',
  code: 'scored',
  languages: ['en'],
  title: label('A survey with a score'),
  profile: [
    {
      code: 'site',
      title: label('Site'),
      options: ['north', 'south', 'west'].map((code) => ({ code, label: label(code) })),
    },
  ],
  sections: [
    {
      code: 'rounds',
      title: label('Rounds'),
      questions: [
        { code: 'rushed', type: 'scale', title: label('You had to rush'), options },
        { code: 'calm', type: 'scale', title: label('The day was calm'), options },
        {
          code: 'grid',
          type: 'matrix',
          title: label('How often?'),
          rows: [
            { code: 'late', label: label('The day ended late') },
            { code: 'far', label: label('The way was long') },
          ],
          options,
        },
        { code: 'stay', type: 'yesno', title: label('Would you stay?') },
      ],
    },
  ],
  scales: [
    {
      code: 'pressure',
      title: label('Pressure'),
      note: label('Nobody tested it.'),
      source: label('Invented for tests'),
      licence: 'CC0-1.0',
      method: 'sum',
      missing: 1,
      items: [
        { table: 'rushed', points },
        { table: 'calm', points: points.map((one, i) => ({ ...one, points: 2 - i })) },
        { table: 'grid:late', points },
      ],
      classes: [
        { code: 'low', label: label('Low'), from: 0, to: 2 },
        { code: 'high', label: label('High'), from: 2.01, to: 6 },
      ],
      unfavourable: ['high'],
      favourable: ['low'],
    },
  ],
});

/** Of every site some of every answer, so that nothing has to be withheld; 162 are each way to answer twice a site. */
export const scoredResponses = (people = 162): readonly Response[] =>
  Array.from({ length: people }, (_, i) => ({
    site: ['north', 'south', 'west'][i % 3]!,
    rushed: OFTEN[Math.floor(i / 3) % 3]!,
    calm: OFTEN[Math.floor(i / 9) % 3]!,
    grid: [`late:${OFTEN[Math.floor(i / 27) % 3]!}`, `far:${OFTEN[i % 2]!}`],
    stay: i % 5 === 0 ? 'no' : 'yes',
  }));
