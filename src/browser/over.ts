/**
 * The script of the page that says that a survey by invitation is over: takes away what this device kept
 * of it. Without the script it says the same.
 */
import { one } from './page/elements.js';
import { Keeping } from './page/keeping.js';
import { endOffline } from './page/offline.js';

const { survey = '', slug = '' } = one('[data-survey]').dataset;
void Keeping.end(survey);
void endOffline(slug);
