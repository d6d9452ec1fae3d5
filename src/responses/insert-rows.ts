import type { EntityManager } from 'typeorm';
import type { Database } from '../database/index.js';
import type { ResponseEntity } from './response.entity.js';
import type { Acceptance } from './submission.js';

type Engine = Database['engine'];

/**
 * Inserts the rows that are new and says of each row what became of it. A serial that is already
 * there, or that comes twice among `rows`, keeps its first answers. Raw statements: an ORM insert
 * takes three times as long, and this is the busiest line of the product.
 */
export async function insertRows(
  manager: EntityManager,
  engine: Engine,
  rows: readonly ResponseEntity[],
): Promise<readonly Acceptance[]> {
  // Sorted: no order of arrival inside a batch, and no deadlock between two PostgreSQL processes.
  const firsts = [...firstBySerial(rows).values()].sort((a, b) => (a.serial < b.serial ? -1 : 1));
  const inserted = await manager.query<{ serial: string }[]>(
    `INSERT INTO response (serial, survey, answers) VALUES ${tuples(engine, firsts.length)}
     ON CONFLICT (serial) DO NOTHING RETURNING serial`,
    firsts.flatMap(({ serial, survey, answers }) => [serial, survey, answers]),
  );
  const fresh = new Map(firsts.map((row) => [row.serial, row]));
  const kept = new Set(inserted.map(({ serial }) => serial));
  const known = await readRows(
    manager,
    engine,
    firsts.filter(({ serial }) => !kept.has(serial)).map(({ serial }) => serial),
  );
  return rows.map((row) => {
    if (kept.has(row.serial) && fresh.get(row.serial) === row) return 'stored';
    const there = known.get(row.serial) ?? fresh.get(row.serial);
    return there?.answers === row.answers && there.survey === row.survey ? 'repeated' : 'different';
  });
}

function firstBySerial(rows: readonly ResponseEntity[]): Map<string, ResponseEntity> {
  const firsts = new Map<string, ResponseEntity>();
  for (const row of rows) if (!firsts.has(row.serial)) firsts.set(row.serial, row);
  return firsts;
}

async function readRows(
  manager: EntityManager,
  engine: Engine,
  serials: readonly string[],
): Promise<Map<string, ResponseEntity>> {
  if (serials.length === 0) return new Map();
  const places = serials.map((_, i) => placeholder(engine, i));
  const rows = await manager.query<ResponseEntity[]>(
    `SELECT serial, survey, answers FROM response WHERE serial IN (${places.join(', ')})`,
    [...serials],
  );
  return new Map(rows.map((row) => [row.serial, row]));
}

/** Parameters are `?` on SQLite and `$1`, `$2` … on PostgreSQL; known here only. */
const placeholder = (engine: Engine, index: number): string =>
  engine === 'sqlite' ? '?' : `$${index + 1}`;

const tuples = (engine: Engine, count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const places = [0, 1, 2].map((column) => placeholder(engine, 3 * i + column));
    return `(${places.join(', ')})`;
  }).join(', ');
