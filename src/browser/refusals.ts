import { type ErrorCategory, refusing } from '../common/browser.js';

/** Why the holders' page refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'page-definition-unreadable': 'invalid-input',
  'page-file-missing': 'invalid-input',
  'page-file-not-json': 'invalid-input',
  'page-minutes-other': 'invalid-input',
  'page-name-bad': 'invalid-input',
  'page-not-said': 'invalid-input',
  'page-outside-bad': 'invalid-input',
  'page-lot-replaces': 'invalid-input',
  'page-lot-too-large': 'invalid-input',
  'page-nothing-ticked': 'invalid-input',
  'page-quote-bad': 'invalid-input',
  'page-release-other': 'invalid-input',
  'page-without-quotes': 'invalid-input',
  'page-words-other': 'invalid-input',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
