import type { PublishedVerbatim } from '../disclosure/index.js';
import type { Response } from '../questionnaire/index.js';
import { demoResponses } from './generate-responses.js';
import { COMMENTS, type Comment } from './population/comments.js';
import { createRandom, shuffle } from './population/random.js';

const SEED = 11;
/** A theme is quoted only where this many people wrote about it (practice.md 2). */
export const FEWEST_COMMENTS_BY_THEME = 10;
const MOST_VERBATIMS = 8;

const themeOf = ({ question, theme }: Comment): string => `${question} ${theme}`;

/**
 * The verbatims the council publishes: one for each question and theme with enough comments,
 * drawn by lot after redaction, so that nobody can say they were picked to please. `theme` is the
 * code of the section it speaks of.
 */
export function demoVerbatims(
  responses: readonly Response[] = demoResponses(),
): readonly PublishedVerbatim[] {
  const sent = new Set(responses.flatMap(({ open_stop, open_keep }) => [open_stop, open_keep]));
  const written = COMMENTS.filter((comment) => sent.has(comment.text));
  const lot = shuffle(written, createRandom(SEED));
  return [...new Set(written.map(themeOf))]
    .map((theme) => lot.filter((comment) => themeOf(comment) === theme))
    .filter((comments) => comments.length >= FEWEST_COMMENTS_BY_THEME)
    .map(([drawn]) => drawn!)
    .slice(0, MOST_VERBATIMS)
    .map(({ question, theme, redacted }) => ({ question, theme, text: redacted }));
}
