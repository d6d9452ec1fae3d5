import fc from 'fast-check';
import {
  type Answer,
  type AnswerRule,
  DEFAULT_MAX_LENGTH,
  gridLinesOf,
  kindOf,
  MAX_OTHER_LENGTH,
  optionsOf,
  type Question,
  type Response,
  type Shape,
} from '../../../src/questionnaire/index.js';
import type { Chance } from '../seeded-chance.js';

type Draw = (question: Question, chance: Chance) => Answer | undefined;

/** Answers to a question of one shape, to test every room with. */
interface ShapeAnswers {
  /** One that is accepted, any as likely as another. */
  readonly even: Draw;
  /** One as people give it: somewhere in the middle more often than at the ends. */
  readonly leaning: Draw;
  /** What is sent, up to the longest, accepted or not. */
  readonly sent: (question: Question) => fc.Arbitrary<unknown>;
  /** What no question of this shape accepts, and the rule that says so. */
  readonly refused: readonly (readonly [sent: unknown, rule: AnswerRule])[];
}

const codesOf = (question: Question) => optionsOf(question).map(({ code }) => code);

/** Of several options, those that may be chosen together. */
const together = (question: Question) =>
  optionsOf(question).filter(({ role }) => role === undefined || role === 'other');

const lean = <T>(items: readonly T[], chance: Chance): T =>
  items[Math.floor(((chance.next() + chance.next()) / 2) * items.length)]!;

const shuffled = <T>(items: readonly T[], chance: Chance): readonly T[] =>
  items
    .map((item, place) => ({ item, key: chance.next() + place / items.length }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);

const some = (codes: readonly string[], count: number, chance: Chance): readonly string[] =>
  codes
    .map((code) => [chance.between(0, 1_000_000), code] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, code]) => code);

const severalEvenly: Draw = (question, chance) => {
  const codes = together(question).map(({ code }) => code);
  const { min = 1, max = codes.length } = question;
  return some(codes, chance.between(Math.max(1, min), Math.min(max, codes.length)), chance);
};

/** Characters that take most room in JSON or in UTF-8, and ordinary ones. */
const letter = fc.constantFrom('a', '"', '\\', '\n', 'é', '\u0800', '\uffee', '😀');

/** Any text of at most so many UTF-16 units. */
const textUpTo = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant('\uffee'.repeat(most)),
    fc
      .array(letter, { maxLength: most, size: 'max' })
      .map((letters) => letters.join('').slice(0, most)),
  );

const NO_LIST = [
  [['no-such-option'], 'unknown-option'],
  [[['a']], 'not-an-answer'],
  [{ a: 'a' }, 'not-an-answer'],
] as const;

const NO_TEXT = [
  [['1', '2'], 'not-an-answer'],
  [{ a: 'a' }, 'not-an-answer'],
] as const;

const SHAPE_ANSWERS: Readonly<Record<Shape, ShapeAnswers>> = {
  one: {
    even: (question, chance) => chance.pick(codesOf(question)),
    leaning: (question, chance) => lean(codesOf(question), chance),
    sent: (question) => fc.constantFrom(...codesOf(question)),
    refused: [
      ['no-such-option', 'unknown-option'],
      [['a', 'b'], 'not-an-answer'],
      [{ a: 'a' }, 'not-an-answer'],
    ],
  },
  several: {
    even: severalEvenly,
    leaning: (question, chance) => {
      const { min = 1, max = 2 } = question;
      return shuffled(
        together(question).filter(({ role }) => role === undefined),
        chance,
      )
        .map(({ code }) => code)
        .slice(0, chance.between(min, max));
    },
    sent: (question) => fc.shuffledSubarray(codesOf(question)),
    refused: NO_LIST,
  },
  ordered: {
    even: severalEvenly,
    leaning: (question, chance) =>
      shuffled(codesOf(question), chance).slice(0, question.max ?? codesOf(question).length),
    sent: (question) => fc.shuffledSubarray(codesOf(question)),
    refused: NO_LIST,
  },
  grid: {
    even: (question, chance) =>
      gridLinesOf(question).map(
        ({ code, options }) => `${code}:${chance.pick(options.map((option) => option.code))}`,
      ),
    leaning: (question, chance) =>
      gridLinesOf(question).map(({ code, options }) => `${code}:${lean(options, chance).code}`),
    sent: (question) =>
      fc.tuple(
        ...gridLinesOf(question).map(({ code, options }) =>
          fc.constantFrom(...options.map((option) => `${code}:${option.code}`)),
        ),
      ),
    refused: NO_LIST,
  },
  line: {
    even: ({ type }, chance) =>
      type === 'date'
        ? chance.pick(['2015-05-01', '2022-02-02', '2024-07-09', '2031-01-31'])
        : String(chance.between(0, 100)),
    leaning: ({ type, min = 0, max = 5 }, chance) =>
      type === 'date'
        ? `20${chance.between(27, 32)}-03-01`
        : String(chance.between(min, Math.min(max, min + 5))),
    sent: ({ max = 200 }) =>
      fc.constantFrom('0', '-999999999.123456', `${max - 1}.123456`, '2031-12-31'),
    refused: NO_TEXT,
  },
  words: {
    even: () => 'Good soup.',
    leaning: () => 'Something.',
    sent: ({ maxLength = DEFAULT_MAX_LENGTH }) => textUpTo(maxLength),
    refused: NO_TEXT,
  },
  none: {
    even: () => undefined,
    leaning: () => undefined,
    sent: () => fc.constant(undefined),
    refused: [],
  },
};

const answersOf = (question: Question): ShapeAnswers => SHAPE_ANSWERS[kindOf(question).shape];

/** Some answers that are accepted; none where nothing is asked. */
export const someAnswers = (question: Question, chance: Chance): readonly Answer[] =>
  Array.from({ length: 3 }, () => answersOf(question).even(question, chance)).filter(
    (answer) => answer !== undefined,
  );

/** What is never accepted, by the shape alone. */
export const refusedAnswers = (question: Question): ShapeAnswers['refused'] =>
  answersOf(question).refused;

/** One answer as people give it; nothing where nothing is asked. */
export const leaningAnswer: Draw = (question, chance) =>
  answersOf(question).leaning(question, chance);

/** Any response to one question, its words beside "other" included. */
export const responseTo = (question: Question): fc.Arbitrary<object> =>
  fc.record({
    [question.code]: answersOf(question).sent(question),
    ...(optionsOf(question).some(({ role }) => role === 'other')
      ? { [`${question.code}.other`]: textUpTo(MAX_OTHER_LENGTH) }
      : {}),
  });

/** So many responses to one question, from people of these profile options. */
export const randomResponses = (
  question: Question,
  count: number,
  profile: Readonly<Record<string, readonly string[]>>,
  chance: Chance,
): readonly Response[] =>
  Array.from({ length: count }, () => {
    const groups = Object.entries(profile).map(([code, codes]) => [code, chance.pick(codes)]);
    const answer = answersOf(question).even(question, chance);
    return Object.fromEntries([
      ...groups,
      ...(answer === undefined ? [] : [[question.code, answer]]),
    ]) as Response;
  });
