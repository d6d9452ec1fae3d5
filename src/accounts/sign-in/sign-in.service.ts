import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../common/index.js';
import { networkOf } from '../../web/index.js';
import type { Account } from '../account.entity.js';
import { AccountService } from '../account.service.js';
import { readLogin } from '../login-name.js';
import { hashToken } from '../secret-token.js';
import { hashPassword, passwordMatches } from '../password/password-hash.js';
import { FactorCheck, type ProofOutcome } from '../factors/factor-check.js';
import type { FactorProof } from '../factors/factor-proof.js';
import { SecondFactors } from '../factors/second-factors.js';
import { PendingSignIns } from './pending-sign-ins.js';
import { SenderLimit } from './sender-limit.js';

/** The password was right, and the account has a second factor. */
export interface FactorAsked {
  readonly kind: 'factor-asked';
  /** What the page sends along. */
  readonly pending: string;
  /** What the browser asks a passkey, as JSON. */
  readonly passkey: string | null;
  readonly failure?: Exclude<ProofOutcome, 'right'>;
}

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly account: Account }
  | FactorAsked
  | { readonly kind: 'refused' }
  | { readonly kind: 'too-many-attempts' }
  /** More passwords wait to be checked than a moment allows. */
  | { readonly kind: 'busy' };

/** Tells nobody whether a login exists: neither by words, nor by time, nor by the limit. */
@Injectable()
export class SignInService {
  private readonly attempts = new SenderLimit();
  /** Checked in place of the hash of an account that does not exist. */
  private readonly nobodysHash = hashPassword(randomBytes(32).toString('hex'));

  constructor(
    private readonly accounts: AccountService,
    private readonly factors: SecondFactors,
    private readonly check: FactorCheck,
    private readonly pending: PendingSignIns,
  ) {}

  /** @param address from which the password comes */
  async signIn(typedLogin: string, password: string, address: string): Promise<SignInOutcome> {
    const login = readLogin(typedLogin);
    if (!this.attempts.take(address, login ?? typedLogin)) return { kind: 'too-many-attempts' };
    const account = login === undefined ? null : await this.accounts.byLogin(login);
    const passwordHash = account?.passwordHash ?? (await this.nobodysHash);
    const matches = await passwordMatches(passwordHash, password, networkOf(address)).catch(orBusy);
    if (matches === 'busy') {
      this.attempts.undo(address, login ?? typedLogin);
      return { kind: 'busy' };
    }
    if (!account || !matches) return { kind: 'refused' };
    this.attempts.forgive(address, account.login);
    if (!(await this.factors.has(account.id))) return { kind: 'signed-in', account };
    return this.ask(account.id, this.pending.begin(account.id));
  }

  /** The second step; the password has to be typed again where it took too long, or too many tries. */
  async prove(
    pending: string,
    proof: FactorProof | undefined,
    address: string,
  ): Promise<Extract<SignInOutcome, { kind: 'signed-in' | 'refused' | 'factor-asked' }>> {
    const accountId = this.pending.try(pending);
    const account = accountId === undefined ? null : await this.accounts.byId(accountId);
    if (!account) return { kind: 'refused' };
    const outcome = proof
      ? await this.check.check(account, proof, askerOf(pending), address)
      : 'wrong';
    if (outcome !== 'right') return this.ask(account.id, pending, outcome);
    this.pending.end(pending);
    return { kind: 'signed-in', account };
  }

  private async ask(
    accountId: string,
    pending: string,
    failure?: FactorAsked['failure'],
  ): Promise<FactorAsked> {
    const { passkey } = await this.check.question(accountId, askerOf(pending));
    return { kind: 'factor-asked', pending, passkey, ...(failure ? { failure } : {}) };
  }
}

/** Under which a passkey’s answer is expected. */
const askerOf = (pending: string): string => `sign-in ${hashToken(pending)}`;

function orBusy(error: unknown): 'busy' {
  if (error instanceof DomainError && error.code === 'hashing-busy') return 'busy';
  throw error;
}
