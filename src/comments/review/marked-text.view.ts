import { markIdentifyingDetails } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import { words } from '../words/index.js';

export interface MarkedPart {
  readonly text: string;
  /** Why the passage is highlighted; null where it is not. */
  readonly hint: string | null;
}

/** A comment with what may identify somebody highlighted. */
export const viewMarkedText = (
  text: string,
  groupNames: readonly string[],
  language: Language,
): readonly MarkedPart[] =>
  markIdentifyingDetails(text, groupNames).map((part) => ({
    text: part.text,
    hint: part.kind === null ? null : words[language].review.kinds[part.kind],
  }));
