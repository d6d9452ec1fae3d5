import type { Condition, Response, SurveyDefinition } from '../../src/questionnaire/index.js';
import { type AskedQuestion, asking } from './conditional-questionnaire.js';
import type { Chance } from './seeded-chance.js';
import { aDefinition, aQuestionnaire, people } from './small-survey.js';

/** Of three, by which `route` asks those who answer `o1` a question of three answers, `about`. */
export const ROUTE: AskedQuestion = { code: 'route', type: 'single', choices: ['o1', 'o2', 'o3'] };
export const TO_FIRST: Condition = { question: 'route', in: ['o1'] };
export const ABOUT: AskedQuestion = {
  code: 'about',
  type: 'single',
  choices: ['c1', 'c2', 'c3'],
  showIf: TO_FIRST,
};

/** A survey of these questions, of which those by profile are split by `p1` and `p2`. */
export function routedDefinition(
  questions: readonly AskedQuestion[],
  profileSizes: readonly number[] = [3, 2],
): SurveyDefinition {
  const { profile } = aQuestionnaire(profileSizes, []);
  const codes = profile.map(({ code }) => code);
  const crossings = [...codes.map((code) => [code]), ...(codes.length === 2 ? [codes] : [])];
  return aDefinition({ ...asking([questions]), profile }, crossings);
}

/** So many people for each answer to `about`, all of whom were asked it. */
export const askedPeople = (counts: readonly number[]): readonly Response[] =>
  counts.flatMap((count, i) => people(count, { route: 'o1', about: `c${i + 1}` }));

export const otherPeople = (...counts: readonly number[]): readonly Response[] =>
  counts.flatMap((count, i) => people(count, { route: `o${i + 2}` }));

/** People of three sites and two trades, some of which answer `route` alike, and who mostly agree. */
export function routedResponses(chance: Chance): readonly Response[] {
  const isNearlyAll = chance.isLucky(0.1);
  const habits = [0, 1, 2].map(() =>
    isNearlyAll ? [50, 1, 0] : [chance.next(), chance.next(), chance.next()],
  );
  const agreement = chance.pick([1, 3, 12]);
  return Array.from({ length: chance.between(20, 80) }, (): Response => {
    const site = chance.below(3);
    const route = chance.weighted(habits[site]!);
    return {
      p1: `a${site + 1}`,
      p2: `b${chance.between(1, 2)}`,
      route: `o${route + 1}`,
      ...(route === 0 ? { about: `c${chance.weighted([agreement, 1, 1]) + 1}` } : {}),
    };
  });
}
