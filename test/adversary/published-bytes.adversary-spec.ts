import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { ProtectedRelease } from '../../src/disclosure/index.js';
import type { Question, Response } from '../../src/questionnaire/index.js';
import { published } from '../support/published.js';
import { aDefinition, aQuestion, aQuestionnaire, people } from '../support/small-survey.js';

const PETITION: Pick<Question, 'code' | 'type' | 'options'> = {
  ...aQuestion('sign', 1, 'petition'),
};

/** How many people of each site and trade gave each answer. */
type Guess = readonly (readonly number[])[];

function responsesOf(question: string, guess: Guess): readonly Response[] {
  return guess.flatMap((answers, group) =>
    answers.flatMap((count, answer) =>
      people(count, {
        p1: `a${Math.floor(group / 2) + 1}`,
        p2: `b${(group % 2) + 1}`,
        [question]: `o${answer + 1}`,
      }),
    ),
  );
}

/** Everything of a file that a guess could be compared by, but for the figures themselves. */
function bytesBesideFigures({ content }: ProtectedRelease): string {
  return JSON.stringify({ ...content, tables: [] });
}

const figuresOf = ({ content }: ProtectedRelease): string => JSON.stringify(content.tables);

/** Chance as the first releases had it: computed from what was answered. */
const fromResponses = (responses: readonly Response[]): Uint8Array =>
  createHash('sha256')
    .update(
      responses
        .map((response) => JSON.stringify(response))
        .sort()
        .join(),
    )
    .digest();

const SURVEYS = [
  {
    title: 'a petition by site and trade',
    question: PETITION,
    truth: [[9], [16], [14], [3]],
    guesses: Array.from({ length: 9 }, (_, i) => [[12 - i], [13 + i], [11 + i], [6 - i]]),
  },
  {
    title: 'one yes or no by site and trade',
    question: aQuestion('q', 2),
    truth: [
      [2, 1],
      [9, 8],
      [8, 9],
      [6, 7],
    ],
    guesses: [0, 1, 2, 3].flatMap((yes) =>
      [0, 1, 2, 3].map((no) => [
        [yes, no],
        [11 - yes, 9 - no],
        [10 - yes, 10 - no],
        [4 + yes, 6 + no],
      ]),
    ),
  },
];

describe.each(SURVEYS)('whoever runs the program on guesses about $title', (survey) => {
  const { question, truth, guesses } = survey;
  const definition = aDefinition(aQuestionnaire([2, 2], [question]), [['p1', 'p2']]);
  const publish = (guess: Guess, coinsFor: (responses: readonly Response[]) => Uint8Array) => {
    const responses = responsesOf(question.code, guess);
    return published({ definition, responses }, { coins: coinsFor(responses) });
  };
  const possible = guesses.filter((guess) => guess.flat().every((count) => count >= 0));
  /** Guesses that some byte beside the figures tells from the others that show the same figures. */
  const confirmed = (release: ProtectedRelease, coins: typeof fromResponses): readonly Guess[] => {
    const alike = possible
      .map((guess) => ({ guess, release: publish(guess, coins) }))
      .filter((one) => figuresOf(one.release) === figuresOf(release));
    expect(alike.length).toBeGreaterThan(1);
    const bytes = bytesBesideFigures(release);
    return alike.filter((one) => bytesBesideFigures(one.release) === bytes).map((one) => one.guess);
  };

  it('has the truth confirmed where chance is computed from what was answered', () => {
    expect(confirmed(publish(truth, fromResponses), fromResponses)).toEqual([truth]);
  });

  it.each<[string, typeof fromResponses]>([
    ['computes it from the guess', fromResponses],
    ['draws some', () => randomBytes(32)],
    ['has none', () => new Uint8Array(32)],
  ])('has nothing confirmed where chance is drawn, and the attacker %s', (_how, coins) => {
    expect(
      confirmed(
        publish(truth, () => randomBytes(32)),
        coins,
      ),
    ).toEqual([]);
  });

  it('finds all bytes but those of the proof the same for every guess', () => {
    const release = publish(truth, () => randomBytes(32));
    const withoutProof = ({ content }: ProtectedRelease): string => {
      const { certificate, ...proof } = content.method.proof;
      expect(certificate).toMatch(/^sha256:/);
      const method = { ...content.method, proof };
      return JSON.stringify({ ...content, tables: [], hash: '', method });
    };
    const alike = possible
      .map((guess) => publish(guess, () => randomBytes(32)))
      .filter((one) => figuresOf(one) === figuresOf(release));
    expect(new Set([release, ...alike].map(withoutProof)).size).toBe(1);
  });
});
