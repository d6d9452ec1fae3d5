import {
  type Database,
  ELIGIBILITY_DATABASE,
  OFFICE_DATABASE,
  RESPONSES_DATABASE,
} from '../../../../src/database/index.js';
import type { TestApp } from '../../testing-app.js';

/** What grows with each visit, whatever is done: who is signed in, what is half typed, and what was seen of it. */
const PASSING = new Set(['session', 'form_draft', 'trail_entry', 'trail_head']);

/** How many rows each table has: what is done twice makes one more somewhere. */
export async function stockOf({ app }: TestApp): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const name of [OFFICE_DATABASE, ELIGIBILITY_DATABASE, RESPONSES_DATABASE]) {
    await app.get<Database>(name).run(async (manager) => {
      for (const { target, tableName } of manager.dataSource.entityMetadatas)
        if (!PASSING.has(tableName)) counts.set(tableName, await manager.count(target));
    });
  }
  return counts;
}

/** Tables that have another number of rows than before. */
export const grown = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): readonly string[] => [...after.keys()].filter((name) => before.get(name) !== after.get(name));
