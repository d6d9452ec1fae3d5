import { type ChosenComment, LONGEST_TEXT, type ReadComment } from '../../holders/index.js';
import { cleanText } from '../../comments/offline.js';
import { refuse } from '../refusals.js';

/** A comment as a holder works on it in a text editor. */
interface ReviewedComment {
  readonly comment: string;
  readonly question: string;
  /** As somebody wrote it. */
  readonly written: string;
  /** As it is to be quoted. */
  readonly text: string;
  readonly theme: string | null;
  readonly quote: boolean;
}

/** All comments, by question, none of them decided on. */
export const reviewOf = (
  pool: readonly ReadComment[],
  fields: readonly string[],
): readonly ReviewedComment[] =>
  [...pool]
    .sort((a, b) => fields.indexOf(a.question) - fields.indexOf(b.question))
    .map(({ mark, question, text }) => ({
      comment: mark,
      question,
      written: text,
      text,
      theme: null,
      quote: false,
    }));

/** What was decided in such a file. Throws a DomainError that names the entry. */
export function readReview(value: unknown, file: string): readonly ChosenComment[] {
  if (!Array.isArray(value)) throw refuse('review-not-a-list', { file });
  return value.map((one: unknown, i) => {
    const { comment, text, theme, quote } = (one ?? {}) as Partial<Record<string, unknown>>;
    const isRight =
      typeof comment === 'string' &&
      typeof quote === 'boolean' &&
      (theme === null || typeof theme === 'string') &&
      typeof text === 'string' &&
      (!quote || (cleanText(text) !== '' && text.length <= LONGEST_TEXT));
    if (!isRight) throw refuse('review-entry-bad', { file, entry: i + 1, longest: LONGEST_TEXT });
    return {
      comment,
      theme: theme,
      text: quote ? cleanText(text) : null,
    };
  });
}
