import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../../accounts/index.js';
import { canonicalJson, dayAfter } from '../../common/index.js';
import { asRow, type Database, OFFICE_DATABASE } from '../../database/index.js';
import {
  type DecisionFile,
  decisionSigners,
  readDecision,
  withSignatures,
} from '../../holders/index.js';
import { DECIDERS, MOST_DAYS_TO_SIGN } from '../../questionnaire/index.js';
import type { Viewer } from '../../web/index.js';
import type { Signing } from '../act.js';
import { Agreement } from '../agreement.entity.js';
import { endProposal, findProposal, findProposed } from '../kept-proposals.js';
import { KnownActs } from '../known-acts.js';
import { refuse } from '../refusals.js';
import { decisionFor } from './decision-for.js';
import { storedDecision } from './stored-decision.js';

/** What came of signatures that were brought. */
export type Brought =
  | { readonly kind: 'done'; readonly path: string }
  | { readonly kind: 'signed'; readonly signed: number };

/** What the devices of two holders decide: no account does, and whoever brings their signatures is a courier. */
@Injectable()
export class Decisions {
  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly acts: KnownActs,
  ) {}

  /** What is to be signed, with the signatures that came. Throws where no holder decides. */
  async file(id: string): Promise<DecisionFile> {
    const decision = storedDecision(await this.office.run((manager) => findProposal(manager, id)));
    if (!decision) throw refuse('no-such-proposal');
    return decision;
  }

  /**
   * Takes signatures of holders' devices; with the second one the act is done, in the transaction that stores
   * it. Of two that are brought at once each sees the other.
   */
  async bring(id: string, { accountId }: Viewer, text: string): Promise<Brought> {
    const brought = readDecision(parse(text), 'decision');
    const waiting = await this.office.run((manager) => findProposed(manager, id));
    await this.acts.of(waiting.kind).ready?.(waiting);
    const done = await this.office.run(async (manager) => {
      await manager.update(Agreement, { id }, { id });
      const proposal = await findProposed(manager, id);
      const act = this.acts.of(proposal.kind);
      const ender = await manager.findOneBy(Account, { id: accountId });
      if (ender?.role !== 'rep') throw refuse('takes-two-reps');
      const { signing, decision } = await this.standing(manager, proposal);
      const { file, seats } = await joined(decision, brought, signing);
      const of = await this.acts.aboutOf(manager, proposal);
      const noted = { act: proposal.kind, by: ender, of, more: { seats: seats.join(', ') } };
      await manager.update(Agreement, { id }, asRow({ decision: file }));
      if (seats.length < DECIDERS) {
        await this.acts.note(manager, 'proposal-signed', noted);
        return { kind: 'signed', signed: seats.length } as const;
      }
      const { content, subject, proposedBy } = proposal;
      await endProposal(manager, id, 'agreed', { day: signing.day, ender, isOfOneMaker: null });
      const accounts = [proposedBy, accountId] as const;
      const agreed = { subject, content, isOfOneMaker: false, accounts, decision: file };
      await act.carryOut(manager, agreed);
      await this.acts.note(manager, 'proposal-decided', noted);
      return { kind: 'done', act, subject } as const;
    });
    if (done.kind === 'signed') return done;
    await done.act.afterwards?.(done.subject);
    return { kind: 'done', path: done.act.pathOf(done.subject) };
  }

  /** Throws where what would be done now is not what was proposed to be signed, or it is too long ago. */
  private async standing(
    manager: EntityManager,
    proposal: Agreement,
  ): Promise<{ readonly signing: Signing; readonly decision: DecisionFile }> {
    const { id, kind, subject, content } = proposal;
    const decision = storedDecision(proposal);
    const signing = await this.acts.of(kind).signing?.(manager, { subject, content });
    if (!decision || !signing) throw refuse('takes-accounts');
    const now = { ...decisionFor(signing, id), day: decision.day };
    if (saidIn(now) !== saidIn(decision)) throw refuse('decision-overtaken');
    const last = dayAfter(decision.day, MOST_DAYS_TO_SIGN);
    if (signing.day > last) throw refuse('decision-too-old', { last: { day: last } });
    return { signing, decision };
  }
}

const saidIn = ({ signatures: _, ...said }: DecisionFile): string => canonicalJson(said);

/** With those of the signatures brought that hold. Throws where none of them is new. */
async function joined(
  decision: DecisionFile,
  brought: DecisionFile,
  { seats }: Signing,
): Promise<{ readonly file: DecisionFile; readonly seats: readonly number[] }> {
  if (saidIn(brought) !== saidIn(decision)) throw refuse('decision-other');
  const keys = seats.map(({ sign = '' }) => [sign]);
  // Those that came are checked again with these: a seat that was handed over meanwhile has another key.
  const held = await decisionSigners(decision, keys);
  const all = withSignatures(brought, keep(decision, held).signatures);
  const signed = await decisionSigners(all, keys);
  const isNew = signed.some((seat) => !held.includes(seat));
  if (!isNew) throw refuse('decision-not-signed');
  return { file: keep(all, signed), seats: signed };
}

const keep = (decision: DecisionFile, seats: readonly number[]): DecisionFile => ({
  ...decision,
  signatures: decision.signatures.filter(({ seat }) => seats.includes(seat)),
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refuse('decision-not-json');
  }
}
