import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, EntityNotFoundError } from 'typeorm';
import { Account, isFirstDay, lettingsIn } from '../accounts/index.js';
import { Clock, DomainError } from '../common/index.js';
import { asRow, type Database, OFFICE_DATABASE } from '../database/index.js';
import type { SigningSeat } from '../questionnaire/index.js';
import type { Language, Viewer } from '../web/index.js';
import type { Described, Proposal } from './act.js';
import { Agreement } from './agreement.entity.js';
import { checkPair } from './check-pair.js';
import { decisionFor } from './deciding/decision-for.js';
import { storedDecision } from './deciding/stored-decision.js';
import { endProposal, findProposal, findProposed } from './kept-proposals.js';
import { KnownActs } from './known-acts.js';
import { refuse } from './refusals.js';
import { unreadable } from './unreadable.js';
import { words } from './words/index.js';

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
  /** Where holders decide: who may sign, seat 1 first. */
  readonly seats: readonly SigningSeat[];
}

export type DoneProposal = Pick<OpenProposal, 'proposal' | 'described'>;

/** What one account proposes and another confirms. */
@Injectable()
export class Agreements {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly acts: KnownActs,
    private readonly clock: Clock,
  ) {}

  /** Returns its id. Throws what the act refuses, or `already-proposed`. */
  async propose(kind: string, { accountId }: Viewer, proposal: Proposal): Promise<string> {
    const act = this.acts.of(kind);
    await act.ready?.(proposal);
    const { subject, content } = proposal;
    const id = randomBytes(16).toString('hex');
    return this.office.run(async (manager) => {
      const proposer = await manager.findOneBy(Account, { id: accountId });
      if (proposer?.role !== 'rep') throw refuse('takes-two-reps');
      await act.check(manager, proposal);
      const signing = await act.signing?.(manager, proposal);
      const row: Agreement = {
        id,
        kind,
        subject,
        content,
        decision: signing ? decisionFor(signing, id) : null,
        state: 'proposed',
        waitsFor: `${kind}/${subject}`,
        proposedBy: accountId,
        proposerLogin: proposer.login,
        proposedOn: await this.acts.today(manager, { kind, subject }),
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
      const of = await this.acts.aboutOf(manager, row);
      await this.acts.note(manager, 'proposal-made', { act: kind, by: proposer, of });
      return id;
    });
  }

  /**
   * Confirms it and does it, in one transaction. Of two clicks, or two processes, one does it; the
   * other is told that it is over. Returns where its subject is seen.
   */
  async agree(id: string, { accountId }: Viewer): Promise<string> {
    const waiting = await this.office.run((manager) => findProposed(manager, id));
    await this.acts.of(waiting.kind).ready?.(waiting);
    const { act, subject } = await this.office.run(async (manager) => {
      const proposal = await findProposed(manager, id);
      await this.checkTakesAccounts(manager, proposal);
      const ender = await manager.findOneBy(Account, { id: accountId });
      const proposer = await manager.findOneBy(Account, { id: proposal.proposedBy });
      const { isOfOneMaker } = checkPair(proposer, ender, await this.asked(manager, proposal));
      const day = await this.acts.today(manager, proposal);
      const of = await this.acts.aboutOf(manager, proposal);
      await endProposal(manager, id, 'agreed', { day, ender, isOfOneMaker });
      const known = this.acts.of(proposal.kind);
      const { content, subject: to } = proposal;
      const accounts = [proposal.proposedBy, accountId] as const;
      await known.carryOut(manager, {
        subject: to,
        content,
        isOfOneMaker,
        accounts,
        decision: null,
      });
      await this.acts.note(manager, 'proposal-confirmed', { act: proposal.kind, by: ender, of });
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
      await endProposal(manager, id, 'withdrawn', {
        day: await this.acts.today(manager, proposal),
        ender,
        isOfOneMaker: null,
      });
      const of = await this.acts.aboutOf(manager, proposal);
      await this.acts.note(manager, 'proposal-withdrawn', { act: proposal.kind, by: ender, of });
      return this.pathOf(proposal);
    });
  }

  /** Throws `no-such-proposal`. */
  async get(id: string, viewer: Viewer): Promise<OpenProposal> {
    return this.office.run(async (manager) => {
      const proposal = await findProposal(manager, id);
      return this.weigh(manager, proposal, viewer);
    });
  }

  /** What waits for a second account, as the one who looks may confirm it: all, or of a subject or a kind. */
  open(
    viewer: Viewer,
    of: Partial<Pick<Agreement, 'subject' | 'kind'>> = {},
  ): Promise<readonly OpenProposal[]> {
    return this.office.run(async (manager) => {
      const where = { ...of, state: 'proposed' as const };
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
        const described = await readable(() => this.described(manager, proposal, language));
        done.push(described ? { proposal, described } : unread(proposal, language));
      }
      return done;
    });
  }

  private pathOf({ kind, subject }: Agreement): string {
    return this.acts.find(kind)?.pathOf(subject) ?? '/rep';
  }

  private async asked(manager: EntityManager, { kind }: Agreement) {
    const { about } = this.acts.find(kind) ?? {};
    const [today, lettings] = [this.clock.today(), await lettingsIn(manager)];
    return { today, about, lettings, isFirstDay: await isFirstDay(manager, lettings, today) };
  }

  private async described(
    manager: EntityManager,
    proposal: Agreement,
    language: Language,
  ): Promise<Described> {
    storedDecision(proposal);
    return await this.acts.of(proposal.kind).describe(proposal, language, manager);
  }

  /** Who may sign, where holders decide. */
  private async seatsOf(
    manager: EntityManager,
    proposal: Agreement,
  ): Promise<readonly SigningSeat[]> {
    if (!proposal.decision) return [];
    const signing = await this.acts.of(proposal.kind).signing?.(manager, proposal);
    return signing?.seats ?? [];
  }

  /** Throws where holders decide: by what the proposal says, or as things stand now, whatever it says. */
  private async checkTakesAccounts(manager: EntityManager, proposal: Agreement): Promise<void> {
    if (proposal.decision) throw refuse('takes-holders');
    const signing = await this.acts.of(proposal.kind).signing?.(manager, proposal);
    if (signing) throw refuse('takes-holders-now');
  }

  private async weigh(
    manager: EntityManager,
    proposal: Agreement,
    { accountId, language }: Viewer,
  ): Promise<OpenProposal> {
    const row = await readable(async () => ({
      described: await this.described(manager, proposal, language),
      seats: await this.seatsOf(manager, proposal),
    }));
    const path = this.pathOf(proposal);
    const proposer = await manager.findOneBy(Account, { id: proposal.proposedBy });
    const viewer = await manager.findOneBy(Account, { id: accountId });
    const stranger = viewer?.role === 'rep' ? null : refuse('takes-two-reps');
    if (!row) {
      const obstacle = stranger ?? unreadable();
      return { ...unread(proposal, language), path, obstacle, isOfOneMaker: false, seats: [] };
    }
    const open = { proposal, ...row, path };
    if (proposal.decision) return { ...open, obstacle: stranger, isOfOneMaker: false };
    try {
      await this.checkTakesAccounts(manager, proposal);
      const { isOfOneMaker } = checkPair(proposer, viewer, await this.asked(manager, proposal));
      return { ...open, obstacle: null, isOfOneMaker };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...open, obstacle: error, isOfOneMaker: false };
    }
  }
}

/** Null where a row cannot be read, or what it is about is not there: one that was damaged takes no page away. */
async function readable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    const isOfRow = error instanceof DomainError && error.category !== 'unavailable';
    if (isOfRow || error instanceof EntityNotFoundError) return null;
    throw error;
  }
}

/** A row that cannot be read, as pages show it. */
const unread = (proposal: Agreement, language: Language): DoneProposal => ({
  proposal: { ...proposal, decision: null },
  described: { title: words[language].proposals.unreadable, lines: [], button: '' },
});
