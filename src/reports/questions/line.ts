import { type Untabled, untabledOf } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';
import { countedOf } from './counted.js';
import { showTable } from './show-table.js';
import type { ShowQuestion } from './show-question.js';
import { stated } from './stated.js';

const reasonsOf = ({ texts: { theme } }: ReportContext) =>
  ({
    'no-classes': theme.noClasses,
    words: theme.openWithout,
    'nothing-asked': theme.absent,
  }) satisfies Record<Untabled, string>;

/** Classes of the values; without classes, why there are none to show. */
export const showLine: ShowQuestion = (context, question, ruler) => {
  const why = untabledOf(question);
  return why === undefined
    ? showTable(context, question, countedOf(context, question)[0], ruler)
    : [stated(context, question, reasonsOf(context)[why])];
};
