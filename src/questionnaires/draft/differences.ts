import type { LocalisedText } from '../../common/index.js';
import { freezeQuestionnaire, type Questionnaire, questionsOf } from '../../questionnaire/index.js';
import { limitLanguages, mapTexts } from './limit-languages.js';

/** What is other in a questionnaire than in the one that a survey asks. */
export type Difference =
  | { readonly kind: 'added' | 'removed'; readonly code: string; readonly name: LocalisedText }
  | {
      readonly kind: 'text';
      readonly code: string;
      readonly language: string;
      readonly before: string;
      readonly after: string;
    }
  /** Something of it that is no text, such as its type, a code or a bound. */
  | { readonly kind: 'settings'; readonly code: string }
  | { readonly kind: 'order' };

interface Part {
  readonly code: string;
  readonly name: LocalisedText;
  readonly content: object;
}

/** @param asked as it was frozen @param draft as it is being written, to be frozen the same way */
export function differencesOf(asked: Questionnaire, draft: Questionnaire): readonly Difference[] {
  const before = partsOf(asked);
  const after = partsOf(freezeQuestionnaire(limitLanguages(draft, draft.languages)));
  const codesBefore = before.map(({ code }) => code);
  const codesAfter = after.map(({ code }) => code);
  const kept = after.filter(({ code }) => codesBefore.includes(code));
  const isReordered =
    kept.map(({ code }) => code).join() !==
    codesBefore.filter((code) => codesAfter.includes(code)).join();
  const named = (kind: 'added' | 'removed', parts: readonly Part[]): readonly Difference[] =>
    parts.map(({ code, name }) => ({ kind, code, name }));
  return [
    ...named(
      'removed',
      before.filter(({ code }) => !codesAfter.includes(code)),
    ),
    ...named(
      'added',
      after.filter(({ code }) => !codesBefore.includes(code)),
    ),
    ...(isReordered ? [{ kind: 'order' } as const] : []),
    ...kept.flatMap((part) =>
      changesOf(
        before.find(({ code }) => code === part.code)!,
        part,
      ),
    ),
  ];
}

/** Everything with a code and a text of its own; the questionnaire itself comes first. */
function partsOf(questionnaire: Questionnaire): readonly Part[] {
  const { profile, sections, claims = [], demands = [], scales = [], ...whole } = questionnaire;
  const titled = (items: readonly { readonly code: string; readonly title: LocalisedText }[]) =>
    items.map((item): Part => ({ code: item.code, name: item.title, content: item }));
  return [
    { code: '', name: whole.title, content: { title: whole.title, intro: whole.intro } },
    ...titled(sections.map(({ questions: _, ...section }) => section)),
    ...titled(questionsOf(questionnaire)),
    ...titled(profile),
    ...claims.map((item): Part => ({ code: item.code, name: item.statement, content: item })),
    ...demands.map((item): Part => ({ code: item.code, name: item.text, content: item })),
    ...titled(scales),
  ];
}

function changesOf(before: Part, after: Part): readonly Difference[] {
  const { code } = after;
  const isOtherwise = withoutTexts(before.content) !== withoutTexts(after.content);
  if (isOtherwise) {
    return [...changedTitles(before.name, after.name, code), { kind: 'settings', code }];
  }
  const [texts, now] = [textsIn(before.content), textsIn(after.content)];
  return now.flatMap((text, i) => changedTitles(texts[i] ?? {}, text, code));
}

const changedTitles = (
  before: LocalisedText,
  after: LocalisedText,
  code: string,
): readonly Difference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((language) => (before[language] ?? '') !== (after[language] ?? ''))
    .map((language) => ({
      kind: 'text',
      code,
      language,
      before: before[language] ?? '',
      after: after[language] ?? '',
    }));

/** In the order in which they stand, which is that of the settings around them. */
function textsIn(content: object): readonly LocalisedText[] {
  const texts: LocalisedText[] = [];
  mapTexts(content as Questionnaire, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

const withoutTexts = (content: object): string =>
  JSON.stringify(mapTexts(content as Questionnaire, () => ({})));
