import { otherFieldOf, type Question } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';
import type { ShowQuestion } from './show-question.js';
import { stated } from './stated.js';

const hasComments = (context: ReportContext, field: string): boolean =>
  (context.chosen?.includes('voices') ?? true) &&
  context.release.verbatims.some(({ question }) => question === field);

/** Where to read what people wrote; a chapter is promised only where it stands. */
export const showWords: ShowQuestion = (context, question) => {
  const { theme, voices } = context.texts;
  const text = hasComments(context, question.code)
    ? fill(theme.open, { voices: voices.title })
    : theme.openWithout;
  return [stated(context, question, text)];
};

/** The same of the words beside "other, please specify". */
export function ownWordsNote(context: ReportContext, question: Question): string {
  const { theme, voices } = context.texts;
  return hasComments(context, otherFieldOf(question.code))
    ? fill(theme.openOther, { voices: voices.title })
    : '';
}
