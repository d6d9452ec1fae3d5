import type { EntityManager } from 'typeorm';
import { recordedOf } from '../../trail/index.js';
import { Account } from '../account.entity.js';

/** That one account let another in: made it, or let its owner choose a new password or sign in without a factor. */
export interface LettingIn {
  /** Ids of accounts. */
  readonly by: string;
  readonly to: string;
  readonly what: 'made' | 'reset';
  /** YYYY-MM-DD, of the server. */
  readonly on: string;
}

const RECORDED = {
  'account-made': 'made',
  'password-reset-used': 'reset',
  'factors-cleared': 'reset',
} as const;

/**
 * Who let whom in, by what accounts say of themselves and by the trail: an account keeps the last to let it in alone,
 * and one that was removed keeps nothing, though a later account came by it.
 */
export async function lettingsIn(manager: EntityManager): Promise<readonly LettingIn[]> {
  const accounts = await manager.find(Account);
  const kinds = Object.keys(RECORDED) as (keyof typeof RECORDED)[];
  const entries = await recordedOf(manager, kinds);
  return [
    ...accounts.flatMap(ownLettingsIn),
    ...entries.flatMap(({ kind, by, about, day: on }) =>
      by && about
        ? [{ by: by.id, to: about.id, what: RECORDED[kind as keyof typeof RECORDED], on }]
        : [],
    ),
  ];
}

/** What an account says of itself. */
export const ownLettingsIn = ({
  id: to,
  madeBy,
  madeOn,
  resetBy,
  resetOn,
}: Pick<Account, 'id' | 'madeBy' | 'madeOn' | 'resetBy' | 'resetOn'>): readonly LettingIn[] => [
  ...(madeBy && madeOn ? [{ by: madeBy, to, what: 'made', on: madeOn } as const] : []),
  ...(resetBy && resetOn ? [{ by: resetBy, to, what: 'reset', on: resetOn } as const] : []),
];

/**
 * Whether no account of a representative is, or before it was removed was, from before today, and nobody was let in
 * before: as on the first day of an office.
 */
export async function isFirstDay(
  manager: EntityManager,
  lettings: readonly LettingIn[],
  today: string,
): Promise<boolean> {
  if (lettings.some(({ on }) => on !== today)) return false;
  const reps = await manager.findBy(Account, { role: 'rep' });
  if (reps.some(({ madeOn }) => madeOn !== today)) return false;
  const entries = await recordedOf(manager, ['account-made', 'account-removed']);
  const ofReps = entries.filter(({ details }) => details?.['role'] === 'rep');
  const ofToday = ofReps.filter(({ kind, day }) => kind === 'account-made' && day === today);
  const ids = new Set(ofToday.map(({ about }) => about?.id));
  return ofReps.every(({ about }) => ids.has(about?.id));
}
