import type { LocalisedText } from '../../common/index.js';
import { type Questionnaire, questionsOf } from '../../questionnaire/index.js';
import { isRecord, TEXT_FIELDS } from './limit-languages.js';

/** A text, by the codes on the way to it, such as `questions/shift/options/o2/label`. */
export interface PlacedText {
  readonly at: string;
  readonly text: LocalisedText;
}

/** One text before and after a change; the way to it is another where a code on it was changed. */
export interface TextPair {
  readonly was: string;
  readonly at: string;
  readonly before: LocalisedText;
  readonly after: LocalisedText;
}

export const textsByPlace = (content: Questionnaire): readonly PlacedText[] =>
  pairTexts(content, content).map(({ at, after }) => ({ at, text: after }));

/** Every text of the second, with what stood in its place in the first: nothing where it is new. */
export function pairTexts(before: Questionnaire, after: Questionnaire): readonly TextPair[] {
  const pairs: TextPair[] = [];
  walk(byParts(before), byParts(after), { was: '', at: '' }, pairs);
  return pairs;
}

/** Questions beside their sections, so that one that is moved into another stays what it was. */
function byParts(content: Questionnaire): object {
  const { profile, sections, claims = [], demands = [], scales = [], title, intro } = content;
  return {
    general: { title, intro },
    sections: sections.map(({ questions: _, ...section }) => section),
    questions: questionsOf(content),
    profile,
    claims,
    demands,
    scales,
  };
}

interface Way {
  readonly was: string;
  readonly at: string;
}

const further = ({ was, at }: Way, from: string, to = from): Way => ({
  was: was === '' ? from : `${was}/${from}`,
  at: at === '' ? to : `${at}/${to}`,
});

function walk(before: unknown, after: unknown, way: Way, pairs: TextPair[]): void {
  if (Array.isArray(after)) {
    const items = coded(after);
    const former = pairItems(coded(before), items);
    for (const [i, item] of items.entries()) {
      walk(former[i], item, further(way, former[i]?.code ?? item.code, item.code), pairs);
    }
    return;
  }
  if (!isRecord(after)) return;
  for (const [name, value] of Object.entries(after)) {
    const old = isRecord(before) ? before[name] : undefined;
    const next = further(way, name);
    if (!TEXT_FIELDS.has(name) || !isRecord(value)) walk(old, value, next, pairs);
    else pairs.push({ ...next, before: asText(old), after: asText(value) });
  }
}

type Coded = Readonly<Record<string, unknown>> & { readonly code: string };

const coded = (items: unknown): readonly Coded[] =>
  (Array.isArray(items) ? (items as unknown[]) : []).filter(
    (item): item is Coded => isRecord(item) && typeof item['code'] === 'string',
  );

const asText = (value: unknown): LocalisedText => (isRecord(value) ? (value as LocalisedText) : {});

/** By their codes; where as many codes went as came, these are the same items under other codes. */
function pairItems(
  before: readonly Coded[],
  after: readonly Coded[],
): readonly (Coded | undefined)[] {
  const has = (items: readonly Coded[], { code }: Coded): boolean =>
    items.some((item) => item.code === code);
  const gone = before.filter((item) => !has(after, item));
  const come = after.filter((item) => !has(before, item));
  const isRenamed = gone.length === come.length;
  return after.map((item) => {
    const at = come.indexOf(item);
    if (at < 0) return before.find(({ code }) => code === item.code);
    return isRenamed ? gone[at] : undefined;
  });
}
