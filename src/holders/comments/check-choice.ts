import type { Minutes } from '../box/minutes.js';
import type { Named } from '../list/standing.js';
import { refuse } from '../refusals.js';
import type { Choice } from './choice.js';
import { hashOfComments, isWithin } from './comments-file.js';

interface Chooses {
  /** They name the comments by their hash, and say how many people were counted. */
  readonly minutes: Pick<Minutes, 'comments' | 'counted'>;
  /** The hash of the latest release of the survey. */
  readonly after: string;
  /** Codes of the questionnaire's sections. */
  readonly themes: readonly string[];
}

/**
 * Whether a choice is of the comments that minutes name and of no others, for the edition that comes next.
 *
 * @returns the question of each comment of the opening, by its mark
 * @throws DomainError that names what is not so
 */
export async function checkChoice(
  { file, content }: Named<Choice>,
  { minutes, after, themes }: Chooses,
): Promise<ReadonlyMap<string, string>> {
  if ((await hashOfComments(content.comments)) !== minutes.comments)
    throw refuse('choice-of-other', { file });
  const { counted } = minutes;
  if (!isWithin(content.comments, counted)) throw refuse('comments-too-many', { file, counted });
  if (content.after !== after) throw refuse('choice-after-other', { file });
  const questions = new Map(
    content.comments.fields.flatMap(({ question, marks }) =>
      marks.map((mark) => [mark, question] as const),
    ),
  );
  content.chosen.forEach(({ comment, theme }, i) => {
    if (!questions.has(comment)) throw refuse('choice-unknown-comment', { file, entry: i + 1 });
    if (theme !== null && !themes.includes(theme)) {
      throw refuse('choice-unknown-theme', { file, entry: i + 1 });
    }
  });
  return questions;
}
