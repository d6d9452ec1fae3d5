import { forget, keep, readKept } from '../page/kept.js';
import type { FormEntries } from '../page/form-entries.js';

const nameFor = (survey: string): string => `cahier.draft.${survey}`;

/** What was filled in so far and is to be found here again; only where somebody asked for it. */
export function keptDraft(survey: string): FormEntries | undefined {
  const kept = readKept(nameFor(survey));
  return Array.isArray(kept) && kept.every(isEntry) ? kept : undefined;
}

export const keepDraft = (survey: string, entries: FormEntries): boolean =>
  keep(nameFor(survey), entries);

export const forgetDraft = (survey: string): void => forget(nameFor(survey));

const isEntry = (entry: unknown): entry is readonly [string, string] =>
  Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');
