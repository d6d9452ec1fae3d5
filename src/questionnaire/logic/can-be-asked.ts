import type { Condition } from '../condition.js';
import type { Questionnaire } from '../questionnaire.js';
import { answerCases } from './answer-cases.js';
import { type PlacedQuestion, placedQuestions } from './conditional-parts.js';
import { foretell } from './foretell.js';
import { type AnswerOf, holds, leavesOf } from './holds.js';

/** Answers looked at before a questionnaire is called too intricate: some tens of milliseconds. */
const MOST_CASES = 20_000;

const NO_ANSWER: readonly string[] = [];

export type Reach = 'reachable' | 'never' | 'too-intricate';

/**
 * Whether some answers make the conditions hold together: tries, in the order of the questionnaire,
 * the answers to the questions that they look at and to those which decide whether these are asked.
 * Bounds and required answers are respected. The conditions must look back only.
 */
export function canBeAsked(questionnaire: Questionnaire, conditions: readonly Condition[]): Reach {
  const involved = involvedIn(placedQuestions(questionnaire), conditions);
  const leaves = [...conditions, ...involved.flatMap((one) => one.conditions)].flatMap(leavesOf);
  const answers = new Map<string, readonly string[]>();
  const answerOf: AnswerOf = (code) => answers.get(code);
  const isAsked = ({ conditions: own }: PlacedQuestion): boolean =>
    own.every((part) => holds(part, answerOf));
  let cases = 0;

  const search = (place: number): boolean => {
    cases += 1;
    if (cases > MOST_CASES || foretell({ all: conditions }, answers) === false) return false;
    const next = involved[place];
    if (!next) return true;
    const { question } = next;
    const given = isAsked(next) ? answerCases(question, leaves) : [NO_ANSWER];
    for (const answer of given) {
      answers.set(question.code, answer);
      if (search(place + 1)) return true;
    }
    answers.delete(question.code);
    return false;
  };

  if (search(0)) return 'reachable';
  return cases > MOST_CASES ? 'too-intricate' : 'never';
}

/** Questions that the conditions look at, straight or through one that they look at. */
function involvedIn(
  placed: readonly PlacedQuestion[],
  conditions: readonly Condition[],
): readonly PlacedQuestion[] {
  const wanted = new Set(conditions.flatMap(leavesOf).map(({ question }) => question));
  return placed
    .toReversed()
    .filter(({ question, conditions: own }) => {
      if (!wanted.has(question.code)) return false;
      for (const leaf of own.flatMap(leavesOf)) wanted.add(leaf.question);
      return true;
    })
    .toReversed();
}
