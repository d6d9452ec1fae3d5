import { type EntityManager, In } from 'typeorm';
import type { TrailEntry } from './chain/entry.js';
import type { TrailKind } from './kinds.js';
import { TrailRow } from './storage/trail-row.entity.js';

/** What was recorded of a survey, of one kind, in its order. */
export async function recordedIn(
  manager: EntityManager,
  kind: TrailKind,
  survey: string,
): Promise<readonly TrailEntry[]> {
  const rows = await manager.find(TrailRow, { where: { kind, survey }, order: { number: 'ASC' } });
  return rows.map(({ entry }) => entry);
}

/** What was recorded of these kinds, of whatever survey or of none, in its order. */
export async function recordedOf(
  manager: EntityManager,
  kinds: readonly TrailKind[],
): Promise<readonly TrailEntry[]> {
  const rows = await manager.find(TrailRow, {
    where: { kind: In([...kinds]) },
    order: { number: 'ASC' },
  });
  return rows.map(({ entry }) => entry);
}
