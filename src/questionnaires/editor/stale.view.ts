import { textIn } from '../../common/index.js';
import { fill, languageName } from '../../language/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { type FormValues, Page, partOf, rowsOf, stateOf, type Viewer } from '../../web/index.js';
import { nameOfPart, type ChangedPart } from '../draft/change.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { type StaleText, staleIn, staleOfPart, wordsOfStale } from '../draft/stale-texts.js';
import { words } from '../words/index.js';

/** By language: how many texts another language has left behind, and on which pages they stand. */
export function viewStale({ language }: Viewer, { id, content, stale }: QuestionnaireDraft) {
  const t = words[language].translations;
  const all = staleIn(content, stale);
  const seenOf = (texts: readonly StaleText[]): string => stateOf(wordsOfStale(content, texts));
  return content.languages.flatMap((tag) => {
    const texts = staleOfPart(all, tag, '');
    if (texts.length === 0) return [];
    const parts = [...new Set(texts.map(({ at }) => partOfPlace(at)))];
    return {
      language: tag,
      text: fill(t.stale, { count: texts.length, language: languageName(tag, language) }),
      seen: seenOf(texts),
      isSeveral: parts.length > 1,
      parts: parts.map((part) => {
        const these = staleOfPart(texts, tag, part);
        const others = [...new Set(these.map(({ since }) => languageName(since, language)))];
        return {
          part,
          path: `/admin/questionnaires/${id}/${part}`,
          name: nameOf(part, content, language),
          since: fill(t.since, { language: others.join(', ') }),
          seen: seenOf(these),
        };
      }),
    };
  });
}

/** `questions/shift` of `questions/shift/options/o2/label`; title and introduction have one page. */
const partOfPlace = (at: string): string =>
  at.startsWith('general/') ? 'general' : at.split('/').slice(0, 2).join('/');

function nameOf(place: string, content: Questionnaire, language: Viewer['language']): string {
  const [part, code] = place.split('/') as [ChangedPart, string | undefined];
  if (code === undefined) return words[language].editor.general;
  return textIn(
    nameOfPart({ kind: 'changed', part, code }, content, content),
    language,
    content.languages,
  );
}

/** The page of a form that marks, by the names of its fields, what another language has left behind. */
export function withStale(
  page: Page,
  { language }: Viewer,
  { content, stale }: QuestionnaireDraft,
  part: string,
  values: FormValues,
): Page {
  const t = words[language].translations;
  const marks = staleIn(content, stale)
    .filter(({ at }) => at.startsWith(`${part}/`))
    .map(({ at, language: tag, since }) => [
      fieldAt(values, [...at.slice(part.length + 1).split('/'), tag]),
      fill(t.since, { language: languageName(since, language) }),
    ]);
  const model = { ...page.model, stale: Object.fromEntries(marks) as Record<string, string> };
  return new Page(page.view, model, page.status, page.language, page.headers);
}

/** `options.1.label.fr` of `options/o2/label` in French: rows are named by their place in the form. */
function fieldAt(values: unknown, way: readonly string[]): string {
  const [name, ...rest] = way;
  if (name === undefined) return '';
  const place = Array.isArray(values)
    ? String(rowsOf(values).findIndex((row) => partOf(row, 'code') === name))
    : name;
  const within = Array.isArray(values) ? rowsOf(values)[Number(place)] : partOf(values, name);
  return rest.length === 0 ? place : `${place}.${fieldAt(within, rest)}`;
}
