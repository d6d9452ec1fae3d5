import { type Questionnaire, questionsOf } from '../../questionnaire/index.js';
import { stateOf } from '../../web/index.js';
import { findOrRefuse } from './coded-items.js';

/** The lists of a questionnaire whose items are moved and deleted one by one. */
export type ListedPart = 'sections' | 'questions' | 'profile' | 'claims' | 'demands';

/** A part with everything in it: what whoever deletes it has seen. */
export function wholePart(content: Questionnaire, list: ListedPart, code: string): unknown {
  return findOrRefuse(itemsOf(content, list), code);
}

/**
 * What whoever moves a part has seen: the part, as far as the page shows it, and the order in which it
 * stands. Of a section its questions are not a part, but what each of them is moved among.
 */
export function placedPart(content: Questionnaire, list: ListedPart, code: string): unknown {
  const part = findOrRefuse(itemsOf(content, list), code);
  if (list === 'sections') {
    return { part: { ...part, questions: [] }, order: codesOf(content.sections) };
  }
  const order =
    list === 'questions'
      ? content.sections.map((section) => [section.code, codesOf(section.questions)])
      : codesOf(itemsOf(content, list));
  return { part, order };
}

export const stateOfPlace = (content: Questionnaire, list: ListedPart, code: string): string =>
  stateOf(placedPart(content, list, code));

function itemsOf(content: Questionnaire, list: ListedPart): readonly { readonly code: string }[] {
  if (list === 'questions') return questionsOf(content);
  return content[list] ?? [];
}

const codesOf = (items: readonly { readonly code: string }[]): readonly string[] =>
  items.map(({ code }) => code);
