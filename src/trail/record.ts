import type { EntityManager } from 'typeorm';
import type { Clock } from '../common/index.js';
import { asRow } from '../database/index.js';
import { actor } from '../web/index.js';
import {
  hashOfEntry,
  type TrailAccount,
  type TrailEntry,
  type TrailSurvey,
} from './chain/entry.js';
import type { TrailKind } from './kinds.js';
import { strayNumbers } from './numbers.js';
import { TrailHead } from './storage/trail-head.entity.js';
import { TrailRow } from './storage/trail-row.entity.js';

export interface TrailAct {
  readonly kind: TrailKind;
  /** Who did it, where that is not whoever sent the request that is answered. */
  readonly by?: TrailAccount | null;
  readonly about?: TrailAccount;
  readonly survey?: TrailSurvey;
  /** Codes, hashes, and the numbers that the kind has a place for; never a text that somebody wrote. */
  readonly details?: Readonly<Record<string, string | number>>;
}

const OFFICE = 'office';

/**
 * The one place that writes the trail, in the caller's transaction: an act of the office's database
 * and its entry are committed together or not at all. It comes last in it, because from here to the
 * commit every other act waits.
 */
export async function record(
  manager: EntityManager,
  clock: Pick<Clock, 'today'>,
  { kind, by, about, survey, details }: TrailAct,
): Promise<void> {
  const stray = strayNumbers(kind, details);
  if (stray.length > 0)
    throw new Error(`the trail has no place in ${kind} for ${stray.join(', ')}`);
  const { number: count, hash: previous } = await holdHead(manager);
  const viewer = actor();
  const who = by === undefined && viewer ? { id: viewer.accountId, login: viewer.login } : by;
  const number = count + 1;
  const entry: TrailEntry = {
    number,
    day: clock.today(),
    kind,
    by: who ? named(who) : null,
    ...(about ? { about: named(about) } : {}),
    ...(survey ? { survey: namedSurvey(survey) } : {}),
    ...(details ? { details } : {}),
    previous,
  };
  const hash = hashOfEntry(entry);
  await manager.insert(
    TrailRow,
    asRow<TrailRow>({
      number,
      hash,
      entry,
      kind,
      account: entry.by?.id ?? null,
      survey: survey?.id ?? null,
    }),
  );
  await manager.update(TrailHead, { of: OFFICE }, { number, hash });
}

/** An update that changes nothing holds the row on PostgreSQL until the transaction ends. */
async function holdHead(manager: EntityManager): Promise<TrailHead> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(TrailHead)
    .values({ of: OFFICE, number: 0, hash: null })
    .orIgnore()
    .updateEntity(false)
    .execute();
  await manager.update(TrailHead, { of: OFFICE }, { of: OFFICE });
  return manager.findOneByOrFail(TrailHead, { of: OFFICE });
}

const namedSurvey = ({ id, slug }: TrailSurvey): TrailSurvey =>
  slug === undefined ? { id } : { id, slug };

const named = ({ id, login }: TrailAccount): TrailAccount => ({ id, login });
