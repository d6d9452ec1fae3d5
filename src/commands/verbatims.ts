import { invalidInput, refused } from '../common/index.js';
import type { PublishedVerbatim } from '../disclosure/index.js';
import {
  commentFieldsOf,
  FEWEST_COMMENTS,
  hasHostileCharacters,
  normaliseText,
  type Questionnaire,
  type Response,
} from '../questionnaire/index.js';
import { commentsByQuestion } from './comments.js';
import { readJson } from './files.js';

const MAX_THEME = 100;
const MAX_TEXT = 5000;

/** The comments that the representatives chose and redacted, from a JSON list. */
export function readVerbatims(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  file: string,
): readonly PublishedVerbatim[] {
  const list = readJson(file, '--verbatims');
  const texts = new Set(commentFieldsOf(questionnaire));
  const shown = commentsByQuestion(questionnaire, responses);
  if (!Array.isArray(list)) throw badVerbatims('must hold a JSON list');
  return list.map((item: unknown, i) => {
    const entry = `entry ${i + 1}`;
    if (typeof item !== 'object' || item === null) throw badVerbatims(`${entry} must be an object`);
    const { question, theme, text, ...rest } = item as Record<string, unknown>;
    if (Object.keys(rest).length > 0)
      throw badVerbatims(`${entry} may hold question, theme and text only`);
    if (typeof question !== 'string' || !texts.has(question)) {
      throw badVerbatims(`${entry} must name a text question`);
    }
    if (!shown.has(question)) throw tooFewComments(entry);
    if (theme !== undefined && !isText(theme, MAX_THEME))
      throw badVerbatims(`${entry} has an unusable theme`);
    if (!isText(text, MAX_TEXT)) throw badVerbatims(`${entry} has an unusable text`);
    return { question, text: normaliseText(text), ...(theme === undefined ? {} : { theme }) };
  });
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  value.length <= longest &&
  !hasHostileCharacters(value);

const badVerbatims = (what: string) =>
  invalidInput(
    'bad-verbatims',
    `The file given as --verbatims ${what}: correct it and run the command again.`,
  );

const tooFewComments = (entry: string) =>
  refused(
    'too-few-comments',
    `Comments are published only where at least ${FEWEST_COMMENTS} people wrote one: remove ${entry} from the file given as --verbatims, and the others on that question.`,
  );
