import { DomainError, type Language } from '../../src/common/index.js';
import { sayRefusal } from '../../src/language/index.js';

/** What people are told of a refusal. */
export function said(refusal: unknown, language: Language = 'en'): string {
  if (refusal instanceof DomainError) return sayRefusal(refusal, language);
  throw new TypeError('this is no refusal');
}

/** What people are told when this work is refused. */
export function saidBy(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return said(error);
  }
  throw new TypeError('nothing was refused');
}
