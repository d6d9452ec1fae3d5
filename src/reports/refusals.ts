import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'beside-of-full': 'invalid-input',
  'chapter-unknown': 'invalid-input',
  'chapters-of-full': 'invalid-input',
  'edition-says-nothing': 'refused',
  'letter-asks-nothing': 'refused',
  'no-charts': 'refused',
  'poster-needs-register': 'refused',
  'poster-tells-nothing': 'refused',
  'report-edition-unknown': 'invalid-input',
  'references-unreadable': 'invalid-input',
  'register-unreadable': 'invalid-input',
  'release-not-before': 'refused',
  'report-language-unknown': 'invalid-input',
  'letters-need-fonts': 'refused',
  'letters-undrawable': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
