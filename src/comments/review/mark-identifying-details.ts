/** Why a passage may tell who wrote it. */
export type DetailKind = 'address' | 'number' | 'name' | 'group';

export interface TextPart {
  readonly text: string;
  readonly kind: DetailKind | null;
}

interface Finding {
  readonly from: number;
  readonly to: number;
  readonly kind: DetailKind;
}

const ADDRESS = /[^\s@]+@[^\s@]+|@[\p{L}\d_]+|(?:https?:\/\/|www\.)\S+/gu;
const NUMBER = /\d(?:[\d\s./:-]*\d)?/g;
const TITLED_NAME =
  /(?<![\p{L}])(?:M\.|Mme|Mlle|Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?|Herrn?|Frau|Dr\.?)\s+\p{Lu}[\p{L}'’-]*/gu;
/** A capital letter that no full stop before it explains. */
const CAPITALISED = /(?<=[\p{Ll}\d,;:)»”]\s+)\p{Lu}[\p{L}'’-]+/gu;
/** Where nouns are capitalised, only two in a row, as in a full name, are worth a look. */
const TWO_CAPITALISED = /(?<=[\p{Ll}\d,;:)»”]\s+)\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?![\p{L}])/gu;
const GERMAN_WORDS =
  /(?<![\p{L}])(?:und|der|das|nicht|ist|ich|wir|den|mit|eine?|zu|auf|für|im|bei|sind|kein)(?![\p{L}])/giu;

/**
 * Splits a comment so that whoever reviews it sees at once what may identify somebody. A hint for
 * a careful reader, not a filter: it misses things, and what it marks may be harmless.
 *
 * @param groupNames labels of sites, roles and other groups that a respondent can belong to
 */
export function markIdentifyingDetails(
  text: string,
  groupNames: readonly string[],
): readonly TextPart[] {
  const isGerman = (text.match(GERMAN_WORDS) ?? []).length >= 2;
  const findings = [
    ...find(text, ADDRESS, 'address'),
    ...find(text, TITLED_NAME, 'name'),
    ...find(text, anyOf(groupNames), 'group'),
    ...find(text, NUMBER, 'number'),
    ...find(text, isGerman ? TWO_CAPITALISED : CAPITALISED, 'name'),
  ];
  return split(text, withoutOverlaps(findings));
}

function find(text: string, pattern: RegExp, kind: DetailKind): readonly Finding[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind,
  }));
}

/** Any of these words, whole, in any case; longer ones first. */
function anyOf(names: readonly string[]): RegExp {
  const escaped = names
    .map((name) => name.trim())
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (escaped.length === 0) return /(?!)/g;
  return new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?![\\p{L}\\d])`, 'giu');
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

function split(text: string, findings: readonly Finding[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { from, to, kind } of findings) {
    if (from > at) parts.push({ text: text.slice(at, from), kind: null });
    parts.push({ text: text.slice(from, to), kind });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), kind: null });
  return parts;
}
