import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'no-such-entry': 'not-found',
  'no-such-answer': 'invalid-input',
  'no-such-document': 'not-found',
  'state-cannot-follow': 'refused',
  'step-in-future': 'invalid-input',
  'step-before-last': 'invalid-input',
  'nothing-to-correct': 'refused',
  'words-missing': 'invalid-input',
  'figure-not-told': 'invalid-input',
  'figure-there-already': 'refused',
  'too-many-figures': 'refused',
  'too-many-steps': 'refused',
  'figure-not-later': 'refused',
  'document-altered': 'refused',
  'document-missing': 'invalid-input',
  'document-too-large': 'invalid-input',
  'document-unknown-type': 'invalid-input',
  'too-many-documents': 'refused',
  'register-busy': 'refused',
  'survey-cancelled': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
