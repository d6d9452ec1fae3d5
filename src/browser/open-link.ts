/**
 * The script of an open link's page: boxes to search long lists, counters, one line of a grid at a
 * time. The page does all of its work without it. It asks no server, keeps nothing, sends nothing:
 * the form goes as it goes without.
 */
import { collectAnswers } from '../questionnaire/browser.js';
import { followFields, improveFields } from './answers/fields.js';
import { enable } from './answers/show-asked.js';
import { one } from './page/elements.js';
import { entriesOf } from './page/form-entries.js';

const form = one<HTMLFormElement>('form[method=post]');
improveFields(form);
const refresh = (): void => {
  enable(form);
  followFields(form, collectAnswers(entriesOf(form)));
};
form.addEventListener('input', refresh);
refresh();
