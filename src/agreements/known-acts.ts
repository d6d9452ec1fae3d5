import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../accounts/index.js';
import { Clock } from '../common/index.js';
import { record, type TrailAct, type TrailKind } from '../trail/index.js';
import { type Act, ACTS } from './act.js';
import type { Agreement } from './agreement.entity.js';
import { refuse } from './refusals.js';

interface Noted {
  /** Kind of the act. */
  readonly act: string;
  readonly by: Account | null;
  /** As `aboutOf` gave it. */
  readonly of: Pick<TrailAct, 'about' | 'survey'>;
  readonly more?: Readonly<Record<string, string>>;
}

/** The acts of all rooms, and how the trail names what becomes of them. */
@Injectable()
export class KnownActs {
  constructor(
    @Optional() @Inject(ACTS) private readonly acts: readonly Act[] | null,
    private readonly clock: Clock,
  ) {}

  /** Throws `proposal-unreadable` for a kind that only a damaged or altered table holds. */
  of(kind: string): Act {
    const act = this.find(kind);
    if (!act) throw refuse('proposal-unreadable');
    return act;
  }

  find(kind: string): Act | undefined {
    return this.acts?.find((one) => one.kind === kind);
  }

  /** The day on which something becomes of a proposal, where the days of its survey are. */
  async today(
    manager: EntityManager,
    { kind, subject }: Pick<Agreement, 'kind' | 'subject'>,
  ): Promise<string> {
    const zone = await this.find(kind)?.zone(manager, subject);
    return this.clock.today(zone ?? undefined);
  }

  /** The account or the survey of a proposal, as the trail names it (a list of the council has an entry of its own): asked before it is done, which may remove it. */
  async aboutOf(
    manager: EntityManager,
    { kind, subject }: Pick<Agreement, 'kind' | 'subject'>,
  ): Promise<Pick<TrailAct, 'about' | 'survey'>> {
    const { about: what } = this.find(kind) ?? {};
    if (what === undefined) return { survey: { id: subject } };
    if (what === 'council') return {};
    const about = await manager.findOneBy(Account, { id: subject });
    return about ? { about } : {};
  }

  /** What was proposed and what became of it, never its words. */
  async note(
    manager: EntityManager,
    kind: TrailKind,
    { act, by, of, more = {} }: Noted,
  ): Promise<void> {
    await record(manager, this.clock, { kind, by, details: { act, ...more }, ...of });
  }
}
