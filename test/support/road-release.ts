import { type ProtectedRelease, publishRelease } from '../../src/disclosure/index.js';
import {
  askedOf,
  definitionOf,
  type Questionnaire,
  questionsOf,
  type Response,
} from '../../src/questionnaire/index.js';
import { leaningAnswer } from './kinds/shape-answers.js';
import { roadQuestionnaire } from './road-questionnaire.js';
import { Chance } from './seeded-chance.js';

/** Answers to what is asked; each leaves a question out now and then. */
export function answersTo(questionnaire: Questionnaire, chance: Chance): Response {
  const drawn = new Map(
    questionsOf(questionnaire).flatMap((question) => {
      const answer = leaningAnswer(question, chance);
      return answer === undefined || chance.isLucky(0.06) ? [] : [[question.code, answer] as const];
    }),
  );
  const asked = askedOf(questionnaire, (code) => [drawn.get(code) ?? []].flat());
  return Object.fromEntries([...drawn].filter(([code]) => asked.questions.has(code)));
}

/** 400 people, eight of them at a site that is too small to be shown. */
function roadResponses(): readonly Response[] {
  const chance = new Chance(7);
  return Array.from({ length: 400 }, (_, person) => ({
    site: person < 230 ? 's1' : person < 392 ? 's2' : 's3',
    ...answersTo(roadQuestionnaire, chance),
  }));
}

/** What the real protection publishes of them. */
export function roadRelease(): ProtectedRelease {
  const publication = publishRelease({
    definition: definitionOf(roadQuestionnaire, {
      crossings: [['site']],
      council: 'Works council of Orvane Lifts',
      opensOn: '2031-03-02',
      closesOn: '2031-03-20',
      mode: 'open-link',
    }),
    responses: roadResponses(),
    invited: 600,
    verbatims: [
      { question: 'keep', theme: 'day', text: 'The help of colleagues.' },
      { question: 'role.other', text: 'Planning for the north.' },
    ],
    prior: [],
  });
  if (publication.kind !== 'released') throw new Error('the sample has enough responses');
  return publication.release;
}
