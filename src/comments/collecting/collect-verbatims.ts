import { type CommentLimits, commentsToRead, type Response } from '../../questionnaire/index.js';
import { cleanText } from './clean-text.js';

/** A comment as it comes out of the responses: of a question, and of nobody. */
export interface CollectedVerbatim {
  /** The order in which comments are kept: it tells nothing of the responses. */
  readonly id: string;
  readonly surveyId: string;
  readonly question: string;
  readonly text: string;
  /** Nothing of it was reviewed yet. */
  readonly redacted: null;
  readonly theme: null;
  readonly chosen: boolean;
}

/** What a comment is named after: those that say the same are told apart by a number. */
export interface UnnamedComment {
  readonly question: string;
  readonly text: string;
  /** How many before it say the same. */
  readonly same: number;
}

/**
 * Takes the comments out of the responses, each on its own, in the order of the identifiers that
 * they are given. Comments on a question with too few of them are left behind for good.
 */
export function collectVerbatims(
  surveyId: string,
  limits: CommentLimits,
  responses: readonly Response[],
  newId: (comment: UnnamedComment) => string,
): readonly CollectedVerbatim[] {
  return [...commentsToRead(limits, responses, cleanText)]
    .flatMap(([question, texts]) => numbered(texts).map((one) => ({ question, ...one })))
    .map(({ question, text, same }) => ({
      id: newId({ question, text, same }),
      surveyId,
      question,
      text,
      redacted: null,
      theme: null,
      chosen: false,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function numbered(texts: readonly string[]): readonly Pick<UnnamedComment, 'text' | 'same'>[] {
  const before = new Map<string, number>();
  return texts.map((text) => {
    const same = before.get(text) ?? 0;
    before.set(text, same + 1);
    return { text, same };
  });
}
