import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../accounts/index.js';
import { Clock, DomainError } from '../common/index.js';
import { asRow, type Database, OFFICE_DATABASE } from '../database/index.js';
import { record, type TrailKind } from '../trail/index.js';
import type { Viewer } from '../web/index.js';
import { type Act, ACTS, type Described, type Proposal } from './act.js';
import { Agreement } from './agreement.entity.js';
import { checkPair } from './check-pair.js';
import { refuse } from './refusals.js';

/** A proposal as it stands for the account that looks at it. */
export interface OpenProposal {
  readonly proposal: Agreement;
  readonly described: Described;
  /** Where its subject is seen. */
  readonly path: string;
  /** Why this account cannot confirm it; null where it can. */
  readonly obstacle: DomainError | null;
  /** Whether one account made both, this one and the proposer's, within seven days. */
  readonly isOfOneMaker: boolean;
}

export type DoneProposal = Pick<OpenProposal, 'proposal' | 'described'>;

/** What one account proposes and another confirms. */
@Injectable()
export class Agreements {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    @Optional() @Inject(ACTS) private readonly acts: readonly Act[] | null,
    private readonly clock: Clock,
  ) {}

  /** Returns its id. Throws what the act refuses, or `already-proposed`. */
  async propose(kind: string, { accountId }: Viewer, proposal: Proposal): Promise<string> {
    const act = this.actOf(kind);
    await act.ready?.(proposal);
    const { subject, content } = proposal;
    const id = randomBytes(16).toString('hex');
    const day = this.clock.today();
    return this.office.run(async (manager) => {
      const proposer = await manager.findOneBy(Account, { id: accountId });
      if (proposer?.role !== 'rep') throw refuse('takes-two-reps');
      await act.check(manager, proposal);
      const row: Agreement = {
        id,
        kind,
        subject,
        content,
        state: 'proposed',
        waitsFor: `${kind}/${subject}`,
        proposedBy: accountId,
        proposerLogin: proposer.login,
        proposedOn: day,
        endedBy: null,
        enderLogin: null,
        endedOn: null,
        isOfOneMaker: null,
      };
      await manager
        .createQueryBuilder()
        .insert()
        .into(Agreement)
        .values(asRow(row))
        .orIgnore()
        .updateEntity(false)
        .execute();
      if (!(await manager.existsBy(Agreement, { id }))) throw refuse('already-proposed');
      await this.note(manager, 'proposal-made', row, proposer);
      return id;
    });
  }

  /**
   * Confirms it and does it, in one transaction. Of two clicks, or two processes, one does it; the
   * other is told that it is over. Returns where its subject is seen.
   */
  async agree(id: string, { accountId }: Viewer): Promise<string> {
    const day = this.clock.today();
    const waiting = await this.office.run((manager) => findProposed(manager, id));
    await this.actOf(waiting.kind).ready?.(waiting);
    const { act, subject } = await this.office.run(async (manager) => {
      const proposal = await findProposed(manager, id);
      const ender = await manager.findOneBy(Account, { id: accountId });
      const proposer = await manager.findOneBy(Account, { id: proposal.proposedBy });
      const { isOfOneMaker } = checkPair(proposer, ender, day);
      await end(manager, id, 'agreed', { day, ender, isOfOneMaker });
      const known = this.actOf(proposal.kind);
      const { content, subject: to } = proposal;
      const accounts = [proposal.proposedBy, accountId] as const;
      await known.carryOut(manager, { subject: to, content, isOfOneMaker, accounts });
      await this.note(manager, 'proposal-confirmed', proposal, ender);
      return { act: known, subject: to };
    });
    await act.afterwards?.(subject);
    return act.pathOf(subject);
  }

  /** Takes a proposal off the table: any rep may, and the record says who. Returns as `agree` does. */
  withdraw(id: string, { accountId }: Viewer): Promise<string> {
    return this.office.run(async (manager) => {
      const proposal = await findProposed(manager, id);
      const ender = await manager.findOneBy(Account, { id: accountId });
      await end(manager, id, 'withdrawn', { day: this.clock.today(), ender, isOfOneMaker: null });
      await this.note(manager, 'proposal-withdrawn', proposal, ender);
      return this.actOf(proposal.kind).pathOf(proposal.subject);
    });
  }

  /** Throws `no-such-proposal`. */
  async get(id: string, viewer: Viewer): Promise<OpenProposal> {
    return this.office.run(async (manager) => {
      const proposal = await find(manager, id);
      return this.weigh(manager, proposal, viewer);
    });
  }

  /** What waits for a second account, as the one who looks may confirm it. */
  open(viewer: Viewer, subject?: string): Promise<readonly OpenProposal[]> {
    return this.office.run(async (manager) => {
      const where = { state: 'proposed' as const, ...(subject === undefined ? {} : { subject }) };
      const found = await manager.find(Agreement, { where, order: { kind: 'ASC', id: 'ASC' } });
      const open: OpenProposal[] = [];
      for (const proposal of found) open.push(await this.weigh(manager, proposal, viewer));
      return open;
    });
  }

  /** What was confirmed before, by whom: the latest first. */
  async agreed({ language }: Viewer, subject: string): Promise<readonly DoneProposal[]> {
    return this.office.run(async (manager) => {
      const found = await manager.find(Agreement, {
        where: { subject, state: 'agreed' },
        order: { endedOn: 'DESC', kind: 'ASC', id: 'ASC' },
      });
      const done: DoneProposal[] = [];
      for (const proposal of found) {
        const act = this.actOf(proposal.kind);
        done.push({ proposal, described: await act.describe(proposal, language, manager) });
      }
      return done;
    });
  }

  /** What was proposed and what became of it, never its words. */
  private async note(
    manager: EntityManager,
    kind: TrailKind,
    { kind: act, subject }: Pick<Agreement, 'kind' | 'subject'>,
    by: Account | null,
  ): Promise<void> {
    const isAboutAccount = this.actOf(act).isAboutAccount === true;
    const about = isAboutAccount ? await manager.findOneBy(Account, { id: subject }) : null;
    await record(manager, this.clock, {
      kind,
      by,
      details: { act },
      ...(isAboutAccount ? {} : { survey: { id: subject } }),
      ...(about ? { about } : {}),
    });
  }

  private actOf(kind: string): Act {
    const act = this.acts?.find((one) => one.kind === kind);
    if (!act) throw new Error(`nothing carries out “${kind}”`);
    return act;
  }

  private async weigh(
    manager: EntityManager,
    proposal: Agreement,
    { accountId, language }: Viewer,
  ): Promise<OpenProposal> {
    const act = this.actOf(proposal.kind);
    const described = await act.describe(proposal, language, manager);
    const path = act.pathOf(proposal.subject);
    const proposer = await manager.findOneBy(Account, { id: proposal.proposedBy });
    const viewer = await manager.findOneBy(Account, { id: accountId });
    try {
      const { isOfOneMaker } = checkPair(proposer, viewer, this.clock.today());
      return { proposal, described, path, obstacle: null, isOfOneMaker };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { proposal, described, path, obstacle: error, isOfOneMaker: false };
    }
  }
}

async function find(manager: EntityManager, id: string): Promise<Agreement> {
  const isId = /^[0-9a-f]{32}$/.test(id);
  const found = isId ? await manager.findOneBy(Agreement, { id }) : null;
  if (!found) throw refuse('no-such-proposal');
  return found;
}

async function findProposed(manager: EntityManager, id: string): Promise<Agreement> {
  const found = await find(manager, id);
  if (found.state !== 'proposed') throw refuse('proposal-over');
  return found;
}

/** The condition on the state lets one of two through, whichever process each is in. */
async function end(
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

interface Ending {
  readonly day: string;
  readonly ender: Account | null;
  readonly isOfOneMaker: boolean | null;
}
