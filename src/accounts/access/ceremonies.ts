import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { formIn, PageInstead, type Viewer } from '../../web/index.js';
import { FactorCheck, type ProofOutcome } from '../factors/factor-check.js';
import { takeProof } from '../factors/factor-proof.js';
import { SecondFactors } from '../factors/second-factors.js';
import { SessionStore } from '../session/session-store.js';
import { hashToken } from '../secret-token.js';
import { confirmationPage } from './confirmation.view.js';

/**
 * What cannot be undone, or decides who can do such things, is done only with the second factor at
 * hand, where the account has one: shown in the last minutes, or with the form itself.
 */
@Injectable()
export class Ceremonies {
  constructor(
    private readonly sessions: SessionStore,
    private readonly factors: SecondFactors,
    private readonly check: FactorCheck,
  ) {}

  /** Throws the page that asks for it, with what was sent; a proof is taken out of the form. */
  async demand(request: FastifyRequest, viewer: Viewer, token: string): Promise<void> {
    const proof = takeProof(request.body);
    if (this.sessions.isConfirmed(token)) return;
    const { accountId: id, login } = viewer;
    if (!(await this.factors.has(id))) return;
    const asker = askerOf(token);
    const sender = (request as { readonly ip?: string }).ip ?? '';
    const outcome: ProofOutcome | 'missing' = proof
      ? await this.check.check({ id, login }, proof, asker, sender)
      : 'missing';
    if (outcome === 'right') {
      this.sessions.confirm(token);
      return;
    }
    const question = await this.check.question(id, asker);
    const isLooking = ['GET', 'HEAD'].includes(request.method);
    const form = isLooking ? undefined : formIn(request);
    throw new PageInstead(
      confirmationPage(viewer, {
        question,
        outcome,
        action: isLooking ? '/account/confirmation' : request.url,
        isUpload: form?.isUpload ?? false,
        fields: isLooking ? [{ name: 'to', value: request.url }] : (form?.fields ?? []),
      }),
    );
  }
}

/** Under which a session’s passkey answers are expected. */
const askerOf = (token: string): string => `session ${hashToken(token)}`;
