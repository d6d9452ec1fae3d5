import { forget, keep, readKept } from '../page/kept.js';
import type { FormEntries } from '../page/form-entries.js';

const nameFor = (survey: string): string => `cahier.draft.${survey}`;

/** What was filled in so far and outlives the tab; only where somebody asked for it. */
export const keptDraft = (survey: string): FormEntries | undefined =>
  readDraft(readKept('device', nameFor(survey)));

export const keepDraft = (survey: string, entries: FormEntries): boolean =>
  keep('device', nameFor(survey), entries);

export const forgetDraft = (survey: string): void => forget('device', nameFor(survey));

/** @param kept what was read; undefined where that is no draft */
export const readDraft = (kept: unknown): FormEntries | undefined =>
  Array.isArray(kept) && kept.every(isEntry) ? kept : undefined;

const isEntry = (entry: unknown): entry is readonly [string, string] =>
  Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');
