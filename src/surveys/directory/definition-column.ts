import type { ColumnOptions } from 'typeorm';
import { jsonColumn } from '../../database/index.js';

const KEPT = 50;
const parsed = new Map<string, unknown>();

/**
 * A survey's definition. Every visit to a survey reads the same text, and parsing it was most of
 * the cost of a visit; so the latest texts keep their value, frozen because requests share it.
 */
export const definitionColumn = {
  ...jsonColumn,
  transformer: {
    to: (value: unknown) => jsonColumn.transformer.to(value),
    from: (text: unknown) => (typeof text === 'string' ? parseOnce(text) : text),
  },
} as const satisfies ColumnOptions;

function parseOnce(text: string): unknown {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const value = freezeDeeply(JSON.parse(text));
  if (parsed.size >= KEPT) parsed.delete(parsed.keys().next().value!);
  parsed.set(text, value);
  return value;
}

function freezeDeeply(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(freezeDeeply);
  return Object.freeze(value);
}
