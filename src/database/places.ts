import type { Database } from './database.js';

type Engine = Database['engine'];

/** A parameter of a raw statement: `?` on SQLite, `$1`, `$2` … on PostgreSQL. */
export const place = (engine: Engine, index: number): string =>
  engine === 'sqlite' ? '?' : `$${index + 1}`;

/** So many of them, from the one at `from` on. */
export const places = (engine: Engine, count: number, from = 0): string =>
  Array.from({ length: count }, (_, i) => place(engine, from + i)).join(', ');
