import type { EntityManager } from 'typeorm';
import { insertNew } from './insert-new.js';
import { InvitationCount, type CountKind } from './invitation-count.entity.js';

/** Adds to what is counted of a survey, in the caller's transaction. */
export async function countInvitations(
  manager: EntityManager,
  survey: string,
  kind: CountKind,
  more: number,
): Promise<void> {
  if (more === 0) return;
  await insertNew(manager, InvitationCount, [{ survey, kind, count: 0 }]);
  await manager.increment(InvitationCount, { survey, kind }, 'count', more);
}

export async function countOf(
  manager: EntityManager,
  survey: string,
  kind: CountKind,
): Promise<number> {
  return (await manager.findOneBy(InvitationCount, { survey, kind }))?.count ?? 0;
}
