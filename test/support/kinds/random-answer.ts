import {
  type Answer,
  gridLinesOf,
  kindOf,
  optionsOf,
  type Question,
  type Response,
  type Shape,
} from '../../../src/questionnaire/index.js';
import type { Chance } from '../seeded-chance.js';

type Draw = (question: Question, chance: Chance) => Answer | undefined;

const codesOf = (question: Question) => optionsOf(question).map(({ code }) => code);

const some = (codes: readonly string[], count: number, chance: Chance): readonly string[] =>
  codes
    .map((code) => [chance.between(0, 1_000_000), code] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, code]) => code);

const several: Draw = (question, chance) => {
  const codes = optionsOf(question)
    .filter(({ role }) => role === undefined || role === 'other')
    .map(({ code }) => code);
  const { min = 1, max = codes.length } = question;
  return some(codes, chance.between(Math.max(1, min), Math.min(max, codes.length)), chance);
};

const DRAWS: Readonly<Record<Shape, Draw>> = {
  one: (question, chance) => chance.pick(codesOf(question)),
  several,
  ordered: several,
  grid: (question, chance) =>
    gridLinesOf(question).map(
      ({ code, options }) => `${code}:${chance.pick(options.map((option) => option.code))}`,
    ),
  line: ({ type }, chance) =>
    type === 'date'
      ? chance.pick(['2015-05-01', '2022-02-02', '2024-07-09', '2031-01-31'])
      : String(chance.between(0, 100)),
  words: () => 'Good soup.',
  none: () => undefined,
};

/** One answer that is accepted, any as likely as another. */
const randomAnswer: Draw = (question, chance) => DRAWS[kindOf(question).shape](question, chance);

/** So many responses to one question, from people of these profile options. */
export const randomResponses = (
  question: Question,
  count: number,
  profile: Readonly<Record<string, readonly string[]>>,
  chance: Chance,
): readonly Response[] =>
  Array.from({ length: count }, () => {
    const groups = Object.entries(profile).map(([code, codes]) => [code, chance.pick(codes)]);
    const answer = randomAnswer(question, chance);
    return Object.fromEntries([
      ...groups,
      ...(answer === undefined ? [] : [[question.code, answer]]),
    ]) as Response;
  });
