import { type ProtectedRelease, publishRelease } from '../../src/disclosure/index.js';
import {
  type Answer,
  askedOf,
  definitionOf,
  gridLinesOf,
  kindOf,
  optionsOf,
  type Question,
  type Questionnaire,
  questionsOf,
  type Response,
  type Shape,
} from '../../src/questionnaire/index.js';
import { roadQuestionnaire } from './road-questionnaire.js';
import { Chance } from './seeded-chance.js';

type Give = (question: Question, chance: Chance) => Answer | undefined;

const codesOf = (question: Question) => optionsOf(question).map(({ code }) => code);

/** Somewhere in the middle more often than at the ends. */
const lean = <T>(items: readonly T[], chance: Chance): T =>
  items[Math.floor(((chance.next() + chance.next()) / 2) * items.length)]!;

const shuffled = <T>(items: readonly T[], chance: Chance): readonly T[] =>
  items
    .map((item, place) => ({ item, key: chance.next() + place / items.length }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);

/** What people answer to a question of each shape. */
const GIVEN = {
  one: (question, chance) => lean(codesOf(question), chance),
  several: (question, chance) => {
    const { min = 1, max = 2 } = question;
    const together = optionsOf(question).filter(({ role }) => role === undefined);
    return shuffled(together, chance)
      .map(({ code }) => code)
      .slice(0, chance.between(min, max));
  },
  ordered: (question, chance) =>
    shuffled(codesOf(question), chance).slice(0, question.max ?? codesOf(question).length),
  grid: (question, chance) =>
    gridLinesOf(question).map(({ code, options }) => `${code}:${lean(options, chance).code}`),
  line: ({ type, min = 0, max = 5 }, chance) =>
    type === 'date'
      ? `20${chance.between(27, 32)}-03-01`
      : String(chance.between(min, Math.min(max, min + 5))),
  words: () => 'Something.',
  none: () => undefined,
} as const satisfies Record<Shape, Give>;

/** Answers to what is asked; each leaves a question out now and then. */
export function answersTo(questionnaire: Questionnaire, chance: Chance): Response {
  const drawn = new Map(
    questionsOf(questionnaire).flatMap((question) => {
      const answer = GIVEN[kindOf(question).shape](question, chance);
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
