import type { LocalisedText } from '../common/index.js';
import {
  kindOf,
  type Question,
  type Questionnaire,
  questionsOf,
  type Shape,
} from '../questionnaire/index.js';
import { isUnbalanced } from './is-unbalanced.js';
import { rulesFor } from './rules/index.js';
import type { LanguageRules } from './rules/language-rules.js';

export const WORDING_RULES = [
  'double',
  'leading',
  'negative',
  'absolute',
  'long',
  'unbalanced',
  'identifying',
] as const;
export type WordingRule = (typeof WORDING_RULES)[number];

/** What may be wrong with the wording of one question, and in which of its languages. */
export interface Advice {
  readonly rule: WordingRule;
  readonly part: 'questions' | 'profile';
  readonly code: string;
  readonly languages: readonly string[];
  /** What it was found in: another wording is another matter. */
  readonly said: LocalisedText;
}

interface Asked {
  readonly part: Advice['part'];
  readonly question: Pick<Question, 'code' | 'title' | 'options' | 'rows'>;
  readonly shape: Shape;
}

/** In the order in which the questions are asked, and of each in the order of the rules. */
export function adviseOn(questionnaire: Questionnaire): readonly Advice[] {
  const asked: readonly Asked[] = [
    ...questionsOf(questionnaire).map((question) => ({
      part: 'questions' as const,
      question,
      shape: question.type === 'petition' ? ('none' as const) : kindOf(question).shape,
    })),
    ...questionnaire.profile.map((question) => ({
      part: 'profile' as const,
      question,
      shape: 'one' as const,
    })),
  ];
  return asked.flatMap((one) =>
    WORDING_RULES.map((rule): Advice => ({
      rule,
      part: one.part,
      code: one.question.code,
      languages: questionnaire.languages.filter((tag) => breaks(rule, one, tag)),
      said: one.question.title,
    })).filter(({ languages }) => languages.length > 0),
  );
}

/** Whoever writes freely can answer both halves of a question, and may be told what not to write. */
const CLOSED: readonly Shape[] = ['one', 'grid', 'line'];

function breaks(rule: WordingRule, { question, shape, part }: Asked, tag: string): boolean {
  const language = rulesFor(tag);
  if (!language || shape === 'none') return false;
  const said = [question.title, ...(question.rows ?? []).map(({ label }) => label)].map(
    (text) => text[tag] ?? '',
  );
  const some = (test: (text: string) => boolean): boolean => said.some(test);
  const isClosed = CLOSED.includes(shape) && part === 'questions';
  switch (rule) {
    case 'double':
      return isClosed && some((text) => isDouble(text, language));
    case 'leading':
      return some((text) => language.leading.test(text));
    case 'negative':
      return isClosed && some((text) => language.negative.test(text));
    case 'absolute':
      return isClosed && some((text) => language.absolute.test(text));
    case 'long':
      return some((text) => wordsIn(text) > language.mostWords);
    case 'unbalanced':
      return isClosed && isUnbalanced(question, tag, language);
    case 'identifying':
      return some((text) => language.identifying.test(text));
  }
}

const isDouble = (text: string, { joins, pairs }: LanguageRules): boolean =>
  joins.test(text.replace(pairs, ' … '));

const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
