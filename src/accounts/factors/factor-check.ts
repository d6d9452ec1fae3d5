import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { type Database, OFFICE_DATABASE } from '../../database/index.js';
import { KeyWrap } from '../../secrets/index.js';
import { record } from '../../trail/index.js';
import { networkOf } from '../../web/index.js';
import { AttemptLimit } from '../limits/attempt-limit.js';
import { stepOfCode } from './app-codes.js';
import { Challenges } from './challenges.js';
import type { FactorProof } from './factor-proof.js';
import { Passkeys } from './passkeys.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { hashOfRecoveryCode } from './recovery-codes.js';
import { SecondFactor } from './second-factor.entity.js';
import { type Owner, passkeysIn, SecondFactors } from './second-factors.js';

export type ProofOutcome = 'right' | 'wrong' | 'too-many-attempts';

/** What a page asks for: a passkey, where the account has one, as JSON for the browser. */
export interface FactorQuestion {
  readonly passkey: string | null;
}

const CODES_AT_ONCE = 5;
/** One in five minutes: of a million codes three are right at a time. */
const CODES_PER_MINUTE = 0.2;

/** Asks for a second factor, and finds out whether it is at hand. */
@Injectable()
export class FactorCheck {
  private readonly attempts = new AttemptLimit(CODES_AT_ONCE, CODES_PER_MINUTE);

  constructor(
    @Inject(OFFICE_DATABASE) private readonly office: Database,
    private readonly factors: SecondFactors,
    private readonly keyWrap: KeyWrap,
    private readonly passkeys: Passkeys,
    private readonly challenges: Challenges,
    private readonly clock: Clock,
  ) {}

  /** @param asker under which the passkey's answer is expected: a session, or a sign-in under way */
  async question(accountId: string, asker: string): Promise<FactorQuestion> {
    const known = passkeysIn(await this.factors.list(accountId));
    if (known.length === 0 || !this.passkeys.isOffered) return { passkey: null };
    return { passkey: await this.passkeys.question(this.challenges.issue(asker), known) };
  }

  /**
   * Whether the account's factor is at hand. A code of an app, a passkey's answer and a recovery code
   * are each taken once. Wrong ones slow whoever sends them, never the owner elsewhere.
   *
   * @param address from which it comes
   */
  async check(
    owner: Owner,
    proof: FactorProof,
    asker: string,
    address: string,
  ): Promise<ProofOutcome> {
    const limited = `${networkOf(address)} ${owner.id}`;
    if (!this.attempts.take(limited)) return 'too-many-attempts';
    const isRight = await this.isRight(owner, proof, asker);
    if (isRight) this.attempts.reset(limited);
    return isRight ? 'right' : 'wrong';
  }

  private async isRight(owner: Owner, proof: FactorProof, asker: string): Promise<boolean> {
    const factors = await this.factors.list(owner.id);
    if (proof.assertion !== '') {
      const challenge = this.challenges.take(asker);
      return challenge !== undefined && this.isPasskey(factors, proof.assertion, challenge);
    }
    const digits = proof.code.replaceAll(/\s/g, '');
    if (/^[0-9]{6}$/.test(digits)) return this.isAppCode(factors, digits);
    return this.isRecoveryCode(owner, proof.code);
  }

  private async isAppCode(factors: readonly SecondFactor[], code: string): Promise<boolean> {
    for (const { id, kind, accountId, content } of factors) {
      if (kind !== 'totp') continue;
      const secret = this.keyWrap.unwrap('second-factor', accountId, content);
      const step = stepOfCode(secret, code, this.clock.now());
      if (step !== undefined && (await this.moveOn(id, step))) return true;
    }
    return false;
  }

  private async isPasskey(
    factors: readonly SecondFactor[],
    assertion: string,
    challenge: string,
  ): Promise<boolean> {
    for (const factor of factors) {
      if (factor.kind !== 'passkey') continue;
      const uses = await this.passkeys.check(assertion, challenge, factor);
      if (uses === undefined) continue;
      // Some keys never count; the challenge is good once in any case.
      if (uses > 0) await this.moveOn(factor.id, uses);
      return true;
    }
    return false;
  }

  /** False where that code, or a later one, was taken already: of two at once one is refused. */
  private moveOn(id: string, counter: number): Promise<boolean> {
    return this.office.run(async (manager) => {
      const { affected } = await manager
        .createQueryBuilder()
        .update(SecondFactor)
        .set({ counter })
        .where({ id })
        .andWhere('counter < :counter', { counter })
        .execute();
      return affected === 1;
    });
  }

  private isRecoveryCode(owner: Owner, typed: string): Promise<boolean> {
    const codeHash = hashOfRecoveryCode(owner.id, typed);
    return this.office.run(async (manager) => {
      const { affected } = await manager.delete(RecoveryCode, { codeHash, accountId: owner.id });
      if (affected !== 1) return false;
      await record(manager, this.clock, { kind: 'recovery-code-used', by: owner });
      return true;
    });
  }
}
