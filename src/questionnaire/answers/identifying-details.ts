import wordings from '../wordings/identifying.json' with { type: 'json' };

/**
 * Why a passage may tell who wrote it: an address or a link, the number of a telephone, a vehicle or a
 * file, another number, a date, a name, a group of the questionnaire, that there are few such people, or
 * what the writer is.
 */
export type DetailKind =
  'address' | 'reference' | 'number' | 'date' | 'name' | 'group' | 'few' | 'role';

export interface MarkedText {
  readonly text: string;
  readonly kind: DetailKind | null;
}

interface Finding {
  readonly from: number;
  readonly to: number;
  readonly kind: DetailKind;
}

/** In whatever language of ours somebody writes. */
const said = (texts: Readonly<Record<string, string>>): string =>
  Object.values(texts).filter(Boolean).join('|');

const BEFORE = '(^|[^\\p{L}\\d])';
const AFTER = '(?![\\p{L}\\d])';
/** What stands between words; what ends a sentence does not. */
const WITHIN = '([\\p{Ll}\\d,;:)»”]\\s+)';
const NAME = `(?!(?:${said(wordings.harmlessCapitals)})s?${AFTER})\\p{Lu}[\\p{L}-][\\p{L}'’-]*`;
const MONTH = said(wordings.months);

/** The first group of each stands before what is found: old phones cannot look behind. */
const ADDRESS = /()(?:[^\s@]+@[^\s@]+|@[\p{L}\d_]+|(?:https?:\/\/|www\.)\S+)/gu;
const DATE = new RegExp(
  `${BEFORE}(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2,4})?|\\d{1,2}(?:er|st|nd|rd|th|\\.)? (?:of )?(?:${MONTH})|(?:${MONTH}) \\d{1,2})${AFTER}`,
  'giu',
);
const TITLED_NAME = new RegExp(
  `${BEFORE}(?:${said(wordings.titles)})\\s+\\p{Lu}[\\p{L}'’-]*`,
  'gu',
);
const FEW = new RegExp(`${BEFORE}(?:${said(wordings.few)})${AFTER}`, 'giu');
const ROLE = new RegExp(`${BEFORE}(?:${said(wordings.roles)})${AFTER}`, 'giu');
/** With what it numbers before it, or of so many figures that it counts nothing. */
const REFERENCE = new RegExp(
  `${BEFORE}(?:(?:${said(wordings.numbered)})\\s*(?:n°|no\\.?|nr\\.?|#)?\\s*[A-Z]{0,3}-?\\d+|\\d{5,}|\\+?\\d(?:[\\s./-]?\\d){6,})${AFTER}`,
  'giu',
);
const PLATE = /(^|[^\p{L}\d])[A-Z]{1,3}[- ][A-Z]{0,2}[- ]?\d{2,4}(?:[- ][A-Z]{2})?(?![\p{L}\d])/gu;
const NUMBER = /()\d(?:[\d\s./:-]*\d)?/g;
/** A capital letter that no full stop before it explains. */
const CAPITALISED = new RegExp(`${WITHIN}${NAME}(?:\\s+${NAME})*`, 'gu');
/** Where nouns are capitalised, only two in a row, as in a full name, are worth a look. */
const TWO_CAPITALISED = /([\p{Ll}\d,;:)»”]\s+)\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?!\p{L})/gu;
const NOUN_WORDS = new RegExp(`${BEFORE}(?:${said(wordings.capitalNouns)})${AFTER}`, 'giu');

/**
 * Splits a text so that whoever writes or reviews it sees at once what may identify somebody. A hint for
 * a careful reader, not a filter: it misses things, and what it marks may be harmless.
 *
 * @param groupNames labels of sites, roles and other groups that a respondent can belong to
 * @returns the whole text, in order
 */
export function markIdentifyingDetails(
  text: string,
  groupNames: readonly string[],
): readonly MarkedText[] {
  const isOfNouns = (text.match(NOUN_WORDS) ?? []).length >= 2;
  const findings = [
    ...find(text, ADDRESS, 'address'),
    ...find(text, DATE, 'date'),
    ...find(text, TITLED_NAME, 'name'),
    ...find(text, FEW, 'few'),
    ...find(text, ROLE, 'role'),
    ...find(text, anyOf(groupNames), 'group'),
    ...find(text, PLATE, 'reference'),
    ...find(text, REFERENCE, 'reference'),
    ...find(text, NUMBER, 'number'),
    ...find(text, isOfNouns ? TWO_CAPITALISED : CAPITALISED, 'name'),
  ];
  return split(text, withoutOverlaps(findings));
}

function find(text: string, pattern: RegExp, kind: DetailKind): readonly Finding[] {
  return [...text.matchAll(pattern)].map((match) => {
    const from = match.index + (match[1] ?? '').length;
    return { from, to: match.index + match[0].length, kind };
  });
}

/** Any of these words, whole, in any case; longer ones first. */
function anyOf(names: readonly string[]): RegExp {
  const escaped = names
    .map((name) => name.trim())
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (escaped.length === 0) return /(?!)/g;
  return new RegExp(`${BEFORE}(?:${escaped.join('|')})${AFTER}`, 'giu');
}

/** Keeps the first of two findings about the same passage, and puts them in reading order. */
function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    if (kept.every((other) => finding.to <= other.from || finding.from >= other.to)) {
      kept.push(finding);
    }
  }
  return kept.sort((a, b) => a.from - b.from);
}

function split(text: string, findings: readonly Finding[]): readonly MarkedText[] {
  const parts: MarkedText[] = [];
  let at = 0;
  for (const { from, to, kind } of findings) {
    if (from > at) parts.push({ text: text.slice(at, from), kind: null });
    parts.push({ text: text.slice(from, to), kind });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), kind: null });
  return parts;
}
