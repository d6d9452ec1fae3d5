import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'box-not-closed': 'refused',
  'box-of-cancelled': 'refused',
  'box-of-server': 'refused',
  'choice-late': 'refused',
  'choice-unsigned': 'refused',
  'definition-altered': 'refused',
  'merges-not-offered': 'invalid-input',
  'opening-cancelled': 'refused',
  'opening-failed': 'fault',
  'opening-under-way': 'refused',
  'responses-altered': 'refused',
  'survey-already-opened': 'refused',
  'table-amendments': 'refused',
  'table-bad-minutes': 'invalid-input',
  'table-ballots': 'refused',
  'table-comments': 'refused',
  'table-elsewhere': 'refused',
  'table-list-missing': 'refused',
  'table-no-minutes': 'invalid-input',
  'table-not-here': 'refused',
  'table-not-json': 'invalid-input',
  'table-not-opened': 'refused',
  'table-other-release': 'refused',
  'table-other-rows': 'refused',
  'table-other-survey': 'refused',
  'table-prior': 'refused',
  'table-seats': 'refused',
  'table-sum': 'refused',
  'table-unsigned': 'refused',
  'too-few-responses': 'refused',
  'survey-not-closed': 'refused',
  'survey-without-key': 'refused',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
