import { createHash } from 'node:crypto';
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

const figuresOf = ({ content }: ProtectedRelease): string => JSON.stringify(content.tables);

const bytesOf = ({ content }: ProtectedRelease): string => JSON.stringify(content);

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
  const definition = aDefinition(aQuestionnaire([2, 2], [question]), [
    ['p1'],
    ['p2'],
    ['p1', 'p2'],
  ]);
  const publish = (guess: Guess) =>
    published({ definition, responses: responsesOf(question.code, guess) });
  const possible = guesses.filter((guess) => guess.flat().every((count) => count >= 0));
  const release = publish(truth);
  const alike = possible
    .map((guess) => ({ guess, release: publish(guess) }))
    .filter((one) => figuresOf(one.release) === figuresOf(release));

  it('finds every byte the same for all that show the same figures', () => {
    expect(alike.length).toBeGreaterThan(1);
    expect(new Set(alike.map((one) => bytesOf(one.release)))).toEqual(new Set([bytesOf(release)]));
  });

  it('would have the truth confirmed by one byte that depends on what was answered', () => {
    const talkative = (guess: Guess): string => {
      const answered = responsesOf(question.code, guess).map((response) =>
        JSON.stringify(response),
      );
      const proof = createHash('sha256').update(answered.sort().join()).digest('hex');
      return bytesOf(publish(guess)) + proof;
    };
    const confirmed = alike.filter(({ guess }) => talkative(guess) === talkative(truth));
    expect(confirmed.map(({ guess }) => guess)).toEqual([truth]);
  });
});
