import { DRAW_KEY, type Loot, RESPONSE_KEY, type StolenRow } from './loot.js';
import { placesOf } from './places.js';

/**
 * What may tell when a row came: numbers under `scale:name`. Only numbers of one scale can be
 * compared between the two tables.
 */
export type Marks = ReadonlyMap<string, number>;

export interface Sighting {
  readonly key: string;
  readonly marks: Marks;
}

export interface Observation {
  readonly at: number;
  readonly draws: readonly Sighting[];
  readonly responses: readonly Sighting[];
}

/**
 * Reads everything out of the loot that could have an order: every column that holds a number or a
 * time, whatever its name, the engine's own columns, and where in each file a row is first found.
 */
export function observe(loot: Loot): Observation {
  const draws = loot.draws.map((row) => sightingOf(row, DRAW_KEY));
  const responses = loot.responses.map((row) => sightingOf(row, RESPONSE_KEY));
  const places = placesOf(
    [...draws, ...responses].map(({ key }) => key),
    loot.files,
  );
  const complete = ({ key, marks }: { key: string; marks: Map<string, number> }): Sighting => ({
    key,
    marks: new Map([...marks, ...(places.get(key) ?? [])]),
  });
  const byKey = (a: Sighting, b: Sighting): number => (a.key < b.key ? -1 : 1);
  return {
    at: loot.at,
    draws: draws.map(complete).sort(byKey),
    responses: responses.map(complete).sort(byKey),
  };
}

function sightingOf(row: StolenRow, key: string) {
  const marks = new Map<string, number>();
  for (const [column, value] of Object.entries(row)) {
    const [scale, number] = read(value);
    if (number === undefined) continue;
    marks.set(column.includes(':') ? column : `${scale}:${column}`, number);
  }
  return { key: String(row[key]), marks };
}

function read(value: unknown): readonly [scale: string, value: number | undefined] {
  if (value instanceof Date) return ['time', value.getTime()];
  if (typeof value === 'number' || typeof value === 'bigint') return ['number', Number(value)];
  if (typeof value !== 'string') return ['', undefined];
  if (/^-?\d{1,19}$/.test(value)) return ['number', Number(value)];
  const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : NaN;
  return ['time', Number.isNaN(time) ? undefined : time];
}
