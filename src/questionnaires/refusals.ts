import { type ErrorCategory, refusing } from '../common/index.js';

/** Why this room refuses. Each has a sentence in every language, under `refusals` in the words. */
export const REFUSALS = {
  'bad-line': 'invalid-input',
  'bad-line-code': 'invalid-input',
  'code-taken': 'invalid-input',
  'condition-line-empty': 'invalid-input',
  'condition-never': 'invalid-input',
  'condition-not-earlier': 'invalid-input',
  'condition-too-intricate': 'invalid-input',
  'linked-code-taken': 'invalid-input',
  'no-file': 'invalid-input',
  'no-such-group': 'refused',
  'no-such-item': 'not-found',
  'no-such-questionnaire': 'not-found',
  'not-json': 'invalid-input',
  'nothing-to-redo': 'refused',
  'nothing-to-undo': 'refused',
  'option-code-twice': 'invalid-input',
  'pack-code-taken': 'refused',
  'pack-item-missing': 'refused',
  'pack-item-other': 'refused',
  'pack-language': 'refused',
  'question-named': 'refused',
  'questionnaire-asked': 'refused',
  'section-not-empty': 'refused',
  'too-many-profile-questions': 'refused',
  'too-many-rows': 'invalid-input',
  'two-files': 'invalid-input',
} as const satisfies Record<string, ErrorCategory>;

export const refuse = refusing(REFUSALS);
