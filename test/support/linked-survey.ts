import {
  askedOf,
  type Condition,
  type Questionnaire,
  type Response,
} from '../../src/questionnaire/index.js';
import { type AskedQuestion, asking } from './conditional-questionnaire.js';
import type { RandomSurvey } from './random-small-survey.js';
import type { Chance } from './seeded-chance.js';
import { aDefinition, aQuestionnaire } from './small-survey.js';

const look = (question: string, ...options: readonly string[]): Condition => ({
  question,
  in: options,
});

const single = (code: string, options: number, showIf?: Condition): AskedQuestion => ({
  code,
  type: 'single',
  choices: ['x', 'y', 'z'].slice(0, options),
  ...(showIf ? { showIf } : {}),
});

const ROUTE = single('r', 3);

/** Three questions, of which the last two are asked of some people only. */
const LINKS: readonly (readonly AskedQuestion[])[] = [
  // One after the other.
  [ROUTE, single('a', 2, look('r', 'x')), single('b', 2, look('a', 'x'))],
  // One of those who are not asked the other.
  [ROUTE, single('a', 2, look('r', 'x')), single('b', 2, { not: look('r', 'x') })],
  // One of some of those who are asked the other.
  [ROUTE, single('a', 2, look('r', 'x', 'y')), single('b', 2, look('r', 'x'))],
  // Also of those who left the earlier question out, or were not asked it.
  [ROUTE, single('a', 2, { not: look('r', 'x') }), single('b', 2, { not: look('a', 'x') })],
  [ROUTE, single('a', 2, { not: look('r', 'y', 'z') }), single('b', 2, look('a', 'y'))],
];

/** Whether somebody who gave these answers is asked the question. */
export const isAsked = (questionnaire: Questionnaire, one: Response, code: string): boolean =>
  askedOf(questionnaire, (earlier) => one[earlier]).questions.has(code);

/** 14 to 60 people of two to four sites, at some of which nearly all answer a question alike. */
export function linkedSurvey(chance: Chance): RandomSurvey {
  const sites = chance.between(2, 4);
  const questions = chance.pick(LINKS);
  const questionnaire = { ...asking([questions]), profile: aQuestionnaire([sites], []).profile };
  const sizes = Array.from({ length: sites }, () => Math.exp(1.2 * chance.bell()));
  const habits = sizes.map(() =>
    questions.map(({ choices = [] }) => choices.map(() => (chance.isLucky(0.3) ? 8 : 1))),
  );
  const blank = chance.pick([0, 0, 0.1]);
  const draw = (): Response => {
    const site = chance.weighted(sizes);
    let person: Response = { p1: `a${site + 1}` };
    questions.forEach(({ code, choices = [] }, q) => {
      if (!isAsked(questionnaire, person, code) || chance.isLucky(blank)) return;
      person = { ...person, [code]: choices[chance.weighted(habits[site]![q]!)]! };
    });
    return person;
  };
  const responses = Array.from({ length: chance.between(14, 60) }, draw);
  return { definition: aDefinition(questionnaire, [['p1']]), responses };
}

/** Everybody that there could be: each way to answer, at each site. */
export function everyPerson(questionnaire: Questionnaire): readonly Response[] {
  const sites = questionnaire.profile[0]!.options.map(({ code }): Response => ({ p1: code }));
  return questionnaire.sections[0]!.questions.reduce<readonly Response[]>(
    (people, { code, options = [] }) =>
      people.flatMap((one) =>
        isAsked(questionnaire, one, code)
          ? [one, ...options.map((option) => ({ ...one, [code]: option.code }))]
          : [one],
      ),
    sites,
  );
}
