/**
 * The script of an admin's preview: the form follows what is filled in, as it will for respondents.
 * It asks no server, and nothing is sent.
 */
import type { Questionnaire } from '../questionnaire/browser.js';
import { bindLiveForm } from './answers/live-form.js';
import { one } from './page/elements.js';

const form = one<HTMLFormElement>('[data-questionnaire]');
bindLiveForm(form, JSON.parse(form.dataset['questionnaire'] ?? '') as Questionnaire);
