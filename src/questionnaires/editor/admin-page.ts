import type { DomainError } from '../../common/index.js';
import { fill, sayRefusal } from '../../language/index.js';
import {
  MOST_KEEP_MONTHS,
  QuestionnaireError,
  THRESHOLD_FLOOR,
} from '../../questionnaire/index.js';
import { type Words, words } from '../words/index.js';
import { type Language, NO_TROUBLE, Page, type Trouble, type Viewer } from '../../web/index.js';
import { problemLines } from './gaps.view.js';

/** A field whose sentence goes by another name than the field. */
const SENTENCES: Readonly<Record<string, keyof Words['fields']>> = {
  opensOn: 'days',
  closesOn: 'days',
  min: 'bounds',
  max: 'bounds',
  maxLength: 'bounds',
  controller: 'information',
  purpose: 'information',
  contact: 'information',
  urgentHelp: 'information',
  whistleblowing: 'information',
};

/** A page of the room in the admin's language, with what is wrong in its form, if anything. */
export function adminPage(
  view: string,
  viewer: Viewer,
  model: { readonly title: string; readonly [name: string]: unknown },
  trouble: Trouble = NO_TROUBLE,
): Page {
  const t = words[viewer.language];
  const problem = Object.fromEntries(trouble.fields.map((name) => [name, sentence(t, name)]));
  const errors = listErrors(trouble, viewer.language, problem);
  // But on the page of a part of a questionnaire, no field is marked, and saving leads to nothing else.
  const whole = { t, problem, errors, stale: {}, goOn: null, ...model };
  return new Page(`admin/${view}`, whole, trouble.status, viewer.language);
}

function sentence(t: Words, field: string): string {
  const name = SENTENCES[field] ?? field;
  const text = Object.hasOwn(t.fields, name)
    ? t.fields[name as keyof Words['fields']]
    : t.fields.other;
  return fill(text, { floor: THRESHOLD_FLOOR, mostMonths: MOST_KEEP_MONTHS });
}

/** Every link leads to its field; a refusal, which no one field is about, to the page's content. */
function listErrors(
  { refusal }: Trouble,
  language: Language,
  problem: Readonly<Record<string, string>>,
): readonly { readonly field: string; readonly text: string }[] {
  const { other } = words[language].fields;
  const errors = Object.entries(problem).map(([name, text]) => ({
    field: text === other ? 'main' : `field-${name}`,
    text,
  }));
  return [...errors, ...refusalLines(refusal, language).map((text) => ({ field: 'main', text }))];
}

function refusalLines(refusal: DomainError | null, language: Language): readonly string[] {
  if (refusal === null) return [];
  if (refusal instanceof QuestionnaireError) return problemLines(refusal, language);
  return [sayRefusal(refusal, language)];
}
