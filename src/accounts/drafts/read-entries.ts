import type { DraftEntries } from './form-draft.entity.js';

const MOST_ENTRIES = 5_000;

/** Pairs of texts, or nothing where it is anything else. */
export function readEntries(text: string): DraftEntries | null {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.length <= MOST_ENTRIES && read.every(isPair) ? read : null;
  } catch {
    return null;
  }
}

const isPair = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && entry.length === 2 && entry.every((one) => typeof one === 'string');
