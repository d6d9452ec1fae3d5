import { kindOf, type Shape } from '../../questionnaire/index.js';
import { showGrid } from './grid.js';
import { showLine } from './line.js';
import { showOne } from './one.js';
import { showOrdered } from './ordered.js';
import { showSeveral } from './several.js';
import type { ShowQuestion } from './show-question.js';
import { showWords } from './words.js';

export { allCounted, type Counted, countedOf } from './counted.js';

const SHOWN = {
  one: showOne,
  several: showSeveral,
  ordered: showOrdered,
  grid: showGrid,
  line: showLine,
  words: showWords,
  none: () => [],
} as const satisfies Record<Shape, ShowQuestion>;

/** What the report shows of a question over all respondents, by its shape. */
export const showQuestion: ShowQuestion = (context, question, ruler) =>
  SHOWN[kindOf(question).shape](context, question, ruler);
