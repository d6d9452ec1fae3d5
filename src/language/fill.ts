import { isLanguage, type Language } from '../common/browser.js';
import { formatNumber } from './number.js';

export type Values = Readonly<Record<string, string | number>>;

/**
 * Puts values where a template says `{name}`; writes `{count, number}` as its language writes
 * numbers; and chooses among the forms of `{count, plural, one {# row} other {# rows}}`, where `#`
 * is that number.
 *
 * A name without a value throws, in production too: a sentence with a hole in it may promise
 * something else than was meant, and an error page promises nothing. There is no quoting: words
 * hold no other braces.
 */
export function fill(template: string, values: Values = {}): string {
  return expand(template, values, null);
}

/** The text of a template or of one plural form, inside which `count` is what `#` stands for. */
function expand(text: string, values: Values, count: string | null): string {
  let filled = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '{') {
      const end = closing(text, at);
      filled += place(text.slice(at + 1, end), values);
      at = end;
    } else {
      filled += char === '#' && count !== null ? count : char;
    }
  }
  return filled;
}

/** What stands between one pair of braces: `name`, `name, number:fr` or `name, plural:fr, forms`. */
function place(inside: string, values: Values): string {
  const [, name = inside, kind, tag, forms = ''] =
    /^(\w+), (number|plural):?(\w*),?\s*([^]*)$/.exec(inside) ?? [];
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new TypeError(`no value for {${name}} in a text`);
  if (kind === undefined) return String(value);
  if (!isLanguage(tag)) throw new TypeError(`{${name}} is a number in the words of no language`);
  if (typeof value !== 'number') throw new TypeError(`{${name}} needs a number`);
  return kind === 'number' ? formatNumber(value, tag) : chooseForm(forms, value, tag, values);
}

function chooseForm(forms: string, count: number, tag: Language, values: Values): string {
  const texts = formsOf(forms);
  const form = texts.get(pluralRules(tag).select(count)) ?? texts.get('other');
  if (form === undefined) throw new TypeError('a plural in a text lacks its form “other”');
  return expand(form, values, formatNumber(count, tag));
}

/** Making a `PluralRules` takes longer than the rest of a sentence. */
const made = new Map<Language, Intl.PluralRules>();

function pluralRules(language: Language): Intl.PluralRules {
  const rules = made.get(language) ?? new Intl.PluralRules(language);
  made.set(language, rules);
  return rules;
}

function formsOf(forms: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (let rest = forms.trim(); rest !== '';) {
    const open = rest.indexOf('{');
    const end = closing(rest, open);
    texts.set(rest.slice(0, open).trim(), rest.slice(open + 1, end));
    rest = rest.slice(end + 1).trim();
  }
  return texts;
}

/** Where the brace at `open` is closed. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at >= 0 && at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new TypeError('the braces of a text do not match');
}
