import { type LocalisedText, textIn } from '../../common/index.js';
import type { Words } from '../words/index.js';
import type { FormFields } from './form-fields.js';

/** What every question of a page has in common. */
export interface PageContext {
  readonly t: Words['page'];
  readonly typed: FormFields;
  /** Messages by the code of their question. */
  readonly errors: ReadonlyMap<string, string>;
  /** The text in the page's language, or in the first that has one. */
  say(text: LocalisedText | undefined): string;
}

export const contextFor = (
  language: string,
  fallbacks: readonly string[],
  rest: Omit<PageContext, 'say'>,
): PageContext => ({ ...rest, say: (text) => textIn(text, language, fallbacks) });

export const questionId = (code: string): string => `q-${code}`;

/** The ids of those of its parts that a question has, for screen readers. */
export const describedBy = (code: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .filter(([, text]) => text !== '')
    .map(([part]) => `${questionId(code)}-${part}`)
    .join(' ');
