import { countedOf } from './counted.js';
import { showTable } from './show-table.js';
import type { ShowQuestion } from './show-question.js';

/** One table of one answer each: sides, points, or answers by frequency. */
export const showOne: ShowQuestion = (context, question, ruler) =>
  showTable(context, question, countedOf(context, question)[0], ruler);
