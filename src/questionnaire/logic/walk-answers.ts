import type { Condition } from '../condition.js';
import { answerCases } from './answer-cases.js';
import type { PlacedQuestion } from './conditional-parts.js';
import { holds, leavesOf } from './holds.js';

/** Answers as far as conditions can tell them apart, by the code of the question. */
export type WalkedAnswers = ReadonlyMap<string, readonly string[]>;

export interface Visitor {
  /** Whether nothing that follows from these first answers needs to be looked at. */
  isHopeless?(answers: WalkedAnswers): boolean;
  /** Looks at answers to all questions involved; whether it has seen enough. */
  isEnough(answers: WalkedAnswers): boolean;
}

export type Walk = 'enough' | 'all' | 'too-many';

/** Answers looked at before a questionnaire is called too intricate: some tens of milliseconds. */
const MOST_CASES = 20_000;

const NO_ANSWER: readonly string[] = [];

/**
 * Goes through the answers to these questions, in the order in which they are asked: whoever is not
 * asked gives none; bounds and required answers are respected.
 */
export function walkAnswers(
  involved: readonly PlacedQuestion[],
  conditions: readonly Condition[],
  { isHopeless, isEnough }: Visitor,
): Walk {
  const leaves = [...conditions, ...involved.flatMap((one) => one.conditions)].flatMap(leavesOf);
  const answers = new Map<string, readonly string[]>();
  const isAsked = ({ conditions: own }: PlacedQuestion): boolean =>
    own.every((part) => holds(part, (code) => answers.get(code)));
  let cases = 0;

  const walk = (place: number): Walk => {
    cases += 1;
    if (cases > MOST_CASES) return 'too-many';
    if (isHopeless?.(answers)) return 'all';
    const next = involved[place];
    if (!next) return isEnough(answers) ? 'enough' : 'all';
    const { question } = next;
    for (const answer of isAsked(next) ? answerCases(question, leaves) : [NO_ANSWER]) {
      answers.set(question.code, answer);
      const outcome = walk(place + 1);
      if (outcome !== 'all') return outcome;
    }
    answers.delete(question.code);
    return 'all';
  };
  return walk(0);
}
