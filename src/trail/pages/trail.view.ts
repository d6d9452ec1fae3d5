import { fill, formatDay, formatList, lookUp } from '../../language/index.js';
import { type Language, Page, type Viewer } from '../../web/index.js';
import type { TrailEntry } from '../chain/entry.js';
import { isTrailKind } from '../kinds.js';
import type { TrailChoices } from '../known-choices.js';
import type { TrailFilter, TrailPart } from '../trail-reader.js';
import { words } from '../words/index.js';

interface TrailContent {
  readonly filter: TrailFilter;
  readonly head: { readonly number: number; readonly hash: string } | null;
  readonly part: TrailPart;
  readonly choices: TrailChoices;
}

const SHORT = 8;

export function trailPage(
  { language }: Viewer,
  { filter, head, part, choices }: TrailContent,
): Page {
  const t = words[language].trail;
  const slugs = new Map(choices.surveys.map(({ id, slug }) => [id, slug]));
  const nameOf = (id: string) => slugs.get(id) ?? id.slice(0, SHORT);
  const { kind, survey, account } = filter;
  const model = {
    title: t.title,
    t,
    head: head && { hash: head.hash, text: fill(t.headText, { count: head.number }) },
    kinds: choices.kinds.map((code) => ({
      code,
      name: t.kindNames[code],
      isChosen: code === kind,
    })),
    surveys: choices.surveys.map(({ id }) => ({
      code: id,
      name: nameOf(id),
      isChosen: id === survey,
    })),
    accounts: choices.accounts.map(({ id, login }) => ({
      code: id,
      name: login,
      isChosen: id === account,
    })),
    isFiltered: kind !== '' || survey !== '' || account !== '',
    entries: part.entries.map((entry) => viewEntry(entry, nameOf, language)),
    older:
      part.older === undefined
        ? null
        : `/rep/trail?${new URLSearchParams({ kind, survey, account, before: String(part.older) }).toString()}`,
  };
  return new Page('rep/trail', model, 200, language);
}

function viewEntry(
  { number, day, kind, by, about, survey, details = {} }: TrailEntry,
  nameOf: (survey: string) => string,
  language: Language,
) {
  const t = words[language].trail;
  return {
    number,
    day: formatDay(day, language),
    what: isTrailKind(kind) ? t.kindNames[kind] : kind,
    who: by?.login ?? t.nobody,
    about: formatList(
      [...(about ? [about.login] : []), ...(survey ? [nameOf(survey.id)] : [])],
      language,
    ),
    details: Object.entries(details).map(([name, value]) => ({
      name: lookUp(t.details, name) ?? name,
      value: sayValue(name, value, language),
    })),
  };
}

/** A code in words; a count, a day and a hash as they are. */
function sayValue(name: string, value: string | number, language: Language): string {
  const { values } = words[language].trail;
  // A code that somebody chose, which may look like one of ours.
  if (name === 'question') return String(value);
  if (name === 'backupOf') return formatDay(String(value), language);
  return lookUp(values, String(value)) ?? String(value);
}
