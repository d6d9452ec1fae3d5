import { quotesOf } from '../../comments/offline.js';
import type { PublishedVerbatim } from '../../disclosure/index.js';
import { checkChoice, type Choice } from '../../holders/index.js';
import { refuse } from '../refusals.js';
import type { CommentsHere } from './comment-files.js';

/** What an edition with a choice would quote, where it is of these comments and comes after this release. */
export async function checkedQuotes(
  choice: Choice,
  file: string,
  { minutes, release }: CommentsHere,
): Promise<readonly PublishedVerbatim[]> {
  const { questionnaire } = release.definition;
  const questions = await checkChoice(
    { file, content: choice },
    {
      minutes,
      after: release.hash,
      themes: questionnaire.sections.map(({ code }) => code),
    },
  );
  const quotes = quotesOf(questionnaire, choice.chosen, questions);
  if (quotes.length === 0) throw refuse('choice-without-quotes', { file });
  return quotes;
}

export const quotesInWords = (quotes: readonly PublishedVerbatim[]): readonly string[] =>
  quotes.map(({ question, theme, text }) => `${question}${theme ? ` (${theme})` : ''}: “${text}”`);
