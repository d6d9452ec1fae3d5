import type { Question } from '../../questionnaire/index.js';
import type { Ruler, ShownBlock } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';

/** What the report shows of a question: figures, or why there are none; nothing of what only tells. */
export type ShowQuestion = (
  context: ReportContext,
  question: Question,
  ruler: Ruler,
) => readonly ShownBlock[];
