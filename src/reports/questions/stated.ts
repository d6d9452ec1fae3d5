import type { Question } from '../../questionnaire/index.js';
import type { StatedBlock } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';

/** A question without figures, and why: nothing that was asked is passed over. */
export const stated = (context: ReportContext, question: Question, text: string): StatedBlock => ({
  kind: 'stated',
  title: context.say(question.title),
  text,
});
