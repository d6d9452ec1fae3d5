import type { QuestionFields } from '../question.js';
import { DEFAULT_MAX_LENGTH, textUpTo } from './answer-checks.js';
import type { Kind } from './kind.js';
import { longestText } from './lengths.js';
import { normaliseLine, normaliseSingle } from './normalisers.js';
import { untabled } from './tables.js';

/** Enough for a name of a thing, and too short for a story. */
const LINE_LENGTH = 120;

const lengthOf = ({ maxLength = DEFAULT_MAX_LENGTH }: QuestionFields): number => maxLength;

/**
 * The respondent's own words, on one line or on many.
 *
 * @fields `maxLength`, 600 unless told; `oneLine` if wanted
 * @answer text
 * @published comments
 */
export const text: Kind = {
  shape: 'words',
  isNumbered: true,
  isSignature: false,
  fields: { required: 'optional', maxLength: 'optional', oneLine: 'optional' },
  roles: [],
  scores: 'unusual',
  presets: [
    { name: 'text', start: {} },
    { name: 'line', start: { oneLine: true, maxLength: LINE_LENGTH } },
  ],
  check: () => undefined,
  options: () => [],
  rules: (question) => textUpTo(lengthOf(question)),
  normalise: ({ oneLine }) => (oneLine ? normaliseLine : normaliseSingle),
  longest: (question) => longestText(lengthOf(question)),
  results: () => untabled('words'),
  wording: (question) => [
    { kind: 'words', longest: lengthOf(question), oneLine: question.oneLine ?? false },
  ],
  freeze: () => ({}),
};
