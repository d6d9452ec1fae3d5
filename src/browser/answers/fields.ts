import type { AnswerFields } from '../../questionnaire/browser.js';
import { showCounters } from './counters.js';
import { showCrowd } from './show-crowd.js';
import { showDetails } from './show-details.js';
import { showLineByLine } from './line-by-line.js';
import { makeSearchBoxes } from './search-box.js';
import { showOthers } from './show-others.js';

/** What a script can do for the fields of a form without knowing what the form asks. */
export function improveFields(form: HTMLFormElement): void {
  makeSearchBoxes(form);
  showLineByLine(form);
}

/** Follows what is filled in: texts beside "other", counters, who else fits, what may identify. */
export function followFields(form: HTMLFormElement, answers: AnswerFields): void {
  showOthers(form, answers);
  showCounters(form, answers);
  showCrowd(form);
  showDetails(form);
}
