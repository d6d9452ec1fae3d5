import { countedOf } from './counted.js';
import { showTable } from './show-table.js';
import type { ShowQuestion } from './show-question.js';

/** One table in which whoever answers stands in several columns: answers by frequency. */
export const showSeveral: ShowQuestion = (context, question, ruler) =>
  showTable(context, question, countedOf(context, question)[0], ruler);
