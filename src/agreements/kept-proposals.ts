import type { EntityManager } from 'typeorm';
import type { Account } from '../accounts/index.js';
import { Agreement } from './agreement.entity.js';
import { refuse } from './refusals.js';

export async function findProposal(manager: EntityManager, id: string): Promise<Agreement> {
  const isId = /^[0-9a-f]{32}$/.test(id);
  const found = isId ? await manager.findOneBy(Agreement, { id }) : null;
  if (!found) throw refuse('no-such-proposal');
  return found;
}

export async function findProposed(manager: EntityManager, id: string): Promise<Agreement> {
  const found = await findProposal(manager, id);
  if (found.state !== 'proposed') throw refuse('proposal-over');
  return found;
}

/** The condition on the state lets one of two through, whichever process each is in. */
export async function endProposal(
  manager: EntityManager,
  id: string,
  state: 'agreed' | 'withdrawn',
  { day, ender, isOfOneMaker }: Ending,
): Promise<void> {
  if (ender?.role !== 'rep') throw refuse('takes-two-reps');
  const { affected } = await manager.update(
    Agreement,
    { id, state: 'proposed' },
    {
      state,
      waitsFor: null,
      endedBy: ender.id,
      enderLogin: ender.login,
      endedOn: day,
      isOfOneMaker,
    },
  );
  if (affected !== 1) throw refuse('proposal-over');
}

export interface Ending {
  readonly day: string;
  readonly ender: Account | null;
  readonly isOfOneMaker: boolean | null;
}
