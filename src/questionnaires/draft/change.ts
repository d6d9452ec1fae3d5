import type { LocalisedText } from '../../common/index.js';
import { type Questionnaire, questionsOf } from '../../questionnaire/index.js';
import type { ListedPart } from './seen-parts.js';

export const CHANGE_KINDS = ['added', 'changed', 'moved', 'deleted', 'condition'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A part that is listed, title and languages, or all of it by a file. */
export type ChangedPart = ListedPart | 'scales' | 'general' | 'whole';

/** What somebody did to a questionnaire. */
export interface Change {
  readonly kind: ChangeKind;
  readonly part: ChangedPart;
  /** Before it, or after it where the change has put it there. */
  readonly code?: string;
}

export const WHOLE: Change = { kind: 'changed', part: 'whole' };

/** What people know the part by; of one without a title, its code in every language. */
export function nameOfPart(
  { part, code }: Change,
  before: Questionnaire,
  after: Questionnaire,
): LocalisedText {
  if (code === undefined) return {};
  const named = [before, after].flatMap((content) => titled(content, part));
  const title = named.find((item) => item.code === code)?.title ?? {};
  if (Object.keys(title).length > 0) return title;
  return Object.fromEntries(after.languages.map((language) => [language, code]));
}

interface Titled {
  readonly code: string;
  readonly title: LocalisedText;
}

function titled(content: Questionnaire, part: ChangedPart): readonly Titled[] {
  switch (part) {
    case 'sections':
    case 'profile':
      return content[part];
    case 'questions':
      return questionsOf(content);
    case 'claims':
      return (content.claims ?? []).map(({ code, statement }) => ({ code, title: statement }));
    case 'demands':
      return (content.demands ?? []).map(({ code, text }) => ({ code, title: text }));
    case 'scales':
      return content.scales ?? [];
    case 'general':
    case 'whole':
      return [];
  }
}
