import type { PublishedVerbatim } from '../disclosure/index.js';
import {
  commentFieldsOf,
  type CommentLimits,
  commentsToRead,
  fewestComments,
  hasHostileCharacters,
  normaliseText,
  type Response,
} from '../questionnaire/index.js';
import { readJson } from './files.js';
import { refuse } from './refusals.js';

const MAX_THEME = 100;
const MAX_TEXT = 5000;

/** The comments that the representatives chose and redacted, from a JSON list. */
export function readVerbatims(
  limits: CommentLimits,
  responses: readonly Response[],
  file: string,
): readonly PublishedVerbatim[] {
  const list = readJson(file, '--verbatims');
  const texts = new Set(commentFieldsOf(limits.questionnaire));
  const shown = commentsToRead(limits, responses);
  if (!Array.isArray(list)) throw refuse('verbatims-not-a-list');
  return list.map((item: unknown, i) => {
    const entry = i + 1;
    if (typeof item !== 'object' || item === null) throw refuse('verbatims-malformed', { entry });
    const { question, theme, text, ...rest } = item as Record<string, unknown>;
    if (Object.keys(rest).length > 0) throw refuse('verbatims-malformed', { entry });
    if (typeof question !== 'string' || !texts.has(question)) {
      throw refuse('verbatims-unusable', { entry, field: 'question' });
    }
    if (!shown.has(question)) {
      throw refuse('too-few-comments', { fewest: fewestComments(limits, question) });
    }
    if (theme !== undefined && !isText(theme, MAX_THEME))
      throw refuse('verbatims-unusable', { entry, field: 'theme' });
    if (!isText(text, MAX_TEXT)) throw refuse('verbatims-unusable', { entry, field: 'text' });
    return { question, text: normaliseText(text), ...(theme === undefined ? {} : { theme }) };
  });
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  value.length <= longest &&
  !hasHostileCharacters(value);
