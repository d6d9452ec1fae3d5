import type { Response } from '../questionnaire/index.js';
import { createRandom, drawWeighted, shuffle } from './population/random.js';

type Weights = Readonly<Record<string, number>>;

interface Mood {
  readonly seed: number;
  readonly people: number;
  readonly breakWhole: Weights;
  readonly breakCalls: Weights;
}

const TEAMS: Weights = { desk: 4, customers: 4, parts: 4 };
const IMPROVE: Weights = { cover: 5, room: 3, meal: 2, plan: 4 };

/** Before anybody covered for anybody, and afterwards. */
const FIRST: Mood = {
  seed: 20_260_202,
  people: 112,
  breakWhole: { 1: 14, 2: 34, 3: 26, 4: 18, 5: 6, pns: 2 },
  breakCalls: { 1: 4, 2: 12, 3: 24, 4: 34, 5: 24, pns: 2 },
};
const SECOND: Mood = {
  seed: 20_260_608,
  people: 118,
  breakWhole: { 1: 4, 2: 10, 3: 20, 4: 38, 5: 26, pns: 2 },
  breakCalls: { 1: 8, 2: 18, 3: 30, 4: 28, 5: 14, pns: 2 },
};

function answersOf({ seed, people, breakWhole, breakCalls }: Mood): readonly Response[] {
  const random = createRandom(seed);
  const responses = Array.from({ length: people }, (): Response => {
    const first = drawWeighted(IMPROVE, random);
    const second = drawWeighted({ ...IMPROVE, [first]: 0 }, random);
    return {
      team: drawWeighted(TEAMS, random),
      break_whole: drawWeighted(breakWhole, random),
      break_calls: drawWeighted(breakCalls, random),
      no_place: drawWeighted({ yes: 6, no: 4 }, random),
      improve_first: [first, second],
    };
  });
  return shuffle(responses, random);
}

export const breaksResponses = (): readonly Response[] => answersOf(FIRST);
export const breaksAgainResponses = (): readonly Response[] => answersOf(SECOND);
