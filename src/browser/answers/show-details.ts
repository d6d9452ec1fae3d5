import { interfaceLanguage } from '../../common/browser.js';
import { formatList } from '../../language/browser.js';
import { markIdentifyingDetails } from '../../questionnaire/browser.js';
import { announce } from '../page/announce.js';
import { all, make, pageText } from '../page/elements.js';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Where people write in their own words. */
const OWN_WORDS = 'textarea, input.wide, .other input';
const MOST_NAMED = 3;

const hints = new WeakMap<TextField, HTMLElement>();

/**
 * Says below a text what in it may show who wrote it, and why that matters. Found here, by rule: nothing is
 * asked of anybody, nothing is changed, and nothing keeps anybody from going on.
 */
export function showDetails(form: HTMLFormElement): void {
  for (const field of all<TextField>(OWN_WORDS, form)) {
    const text = field.disabled ? '' : sayDetails(field.value, form);
    const hint = hints.get(field);
    if (!hint && !text) continue;
    const shown = hint ?? hintBelow(field);
    const isNew = shown.textContent !== text;
    shown.textContent = text;
    shown.hidden = !text;
    if (isNew && text && field === document.activeElement) announce('details', text);
  }
}

function hintBelow(field: TextField): HTMLElement {
  const hint = make('p', '', { class: 'note', 'data-details': field.name });
  const counter = field.nextElementSibling;
  (counter?.matches('.counter') ? counter : field).after(hint);
  hints.set(field, hint);
  return hint;
}

/** A number alone says little: people count hours and kilometres. */
function sayDetails(text: string, form: HTMLFormElement): string {
  const found = markIdentifyingDetails(text, groupNamesIn(form))
    .filter(({ kind }) => kind !== null && kind !== 'number')
    .map((part) => pageText(`live-detail-${part.kind}`, { text: part.text.trim() }));
  if (found.length === 0) return '';
  const named = [...new Set(found)].slice(0, MOST_NAMED);
  const details = formatList(named, interfaceLanguage(document.documentElement.lang));
  return pageText('live-details', { details });
}

/** Sites, roles and other groups, as the page names them. */
const groupNamesIn = (form: HTMLFormElement): readonly string[] => [
  ...all('[data-profile] .option', form)
    .filter((option) => option.querySelector<HTMLInputElement>('input')?.value)
    .map(({ textContent }) => textContent),
  ...all<HTMLOptionElement>('[data-profile] option', form)
    .filter(({ value }) => value)
    .map(({ text }) => text),
];
