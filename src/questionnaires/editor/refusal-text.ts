import type { DomainError } from '../../common/index.js';
import { lookUp } from '../../language/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';

/** What a refusal says, in the admin's language where it has been translated. */
export const refusalText = ({ code, message }: DomainError, language: Language): string =>
  lookUp(words[language].refusals, code) ?? message;
