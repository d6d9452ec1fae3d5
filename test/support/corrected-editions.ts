import type { Response, SurveyDefinition } from '../../src/questionnaire/index.js';
import { aDefinition, aQuestion, aQuestionnaire, people } from './small-survey.js';

export const questions = [aQuestion('q1', 3), aQuestion('q2', 2)];
const headcounts = (...counts: readonly number[]) => ({
  ...aQuestionnaire([3], questions),
  profile: aQuestionnaire([3], questions).profile.map((profile) => ({
    ...profile,
    options: profile.options.map((option, i) => ({ ...option, headcount: counts[i]! })),
  })),
});
export const FIRST: SurveyDefinition = {
  ...aDefinition(headcounts(40, 40, 40), [['p1']]),
  opensOn: '2031-03-01',
  closesOn: '2031-03-14',
};

/** So many of each answer to the first question; the second one alternates. */
export const group = (code: string, counts: readonly number[]): readonly Response[] =>
  counts
    .flatMap((count, i) => people(count, { p1: code, q1: `o${i + 1}` }))
    .map((response, i) => ({ ...response, q2: `o${(i % 2) + 1}` }));

export const RESPONSES = [
  ...group('a1', [8, 7, 6]),
  ...group('a2', [5, 9, 7]),
  ...group('a3', [6, 6, 10]),
];
export const NEWCOMER = { p1: 'a2', q1: 'o3', q2: 'o1' };

const withoutDays = (): SurveyDefinition => {
  const changed: { opensOn?: string; closesOn?: string } & SurveyDefinition = { ...FIRST };
  delete changed.opensOn;
  delete changed.closesOn;
  return changed;
};

/** The same survey after something was corrected that changes no question. */
export const CORRECTED: readonly (readonly [string, SurveyDefinition])[] = [
  [
    'a title',
    { ...FIRST, questionnaire: { ...FIRST.questionnaire, title: { en: 'Small (corrected)' } } },
  ],
  ['a headcount', { ...FIRST, questionnaire: headcounts(40, 50, 40) }],
  ['the last day', { ...FIRST, closesOn: '2031-03-15' }],
  ['the days, left out', withoutDays()],
  ['the merges', { ...FIRST, merges: [{ profile: 'p1', options: ['a1', 'a2'] }] }],
  ['who asks', { ...FIRST, council: 'Works council of Orvane Lifts' }],
];

/** The same people, asked again: most of them say something else. */
export const ASKED_AGAIN = [
  ...group('a1', [3, 9, 8]),
  ...group('a2', [11, 4, 6]),
  ...group('a3', [9, 9, 4]),
];

/** Others than these, and more, who all say the same: figures of everybody are blocks (D3). */
export const ALL_AGREED = ['a1', 'a2', 'a3'].flatMap((p1) =>
  people(40, { p1, q1: 'o2', q2: 'o1' }),
);

export const ASKED_A_THIRD_TIME = [
  ...group('a1', [9, 4, 8]),
  ...group('a2', [6, 12, 5]),
  ...group('a3', [4, 10, 9]),
];
