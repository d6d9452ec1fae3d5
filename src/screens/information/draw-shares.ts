import { fill } from '../../language/browser.js';
import type { SurveyKeys } from '../../questionnaire/browser.js';
import { type Drawn, el } from '../tree/element.js';
import type { Words } from '../words/words.js';

/** Where the server opens: how many shares of its key it takes, and who has them. */
export const drawShares = (
  { needed, shares }: NonNullable<SurveyKeys['council']>,
  t: Words['information'],
): Drawn => el('p', {}, fill(t.opens, { needed, shares }));
