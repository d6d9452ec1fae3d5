import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../common/index.js';
import { networkOf } from '../../web/index.js';
import type { Account } from '../account.entity.js';
import { AccountService } from '../account.service.js';
import { readLogin } from '../login-name.js';
import { hashPassword, passwordMatches } from '../password/password-hash.js';
import { secondFactorIsSatisfied } from './second-factor.js';
import { SenderLimit } from './sender-limit.js';

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly account: Account }
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

  constructor(private readonly accounts: AccountService) {}

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
    if (!account || !matches || !secondFactorIsSatisfied(account)) return { kind: 'refused' };
    this.attempts.forgive(address, account.login);
    return { kind: 'signed-in', account };
  }
}

function orBusy(error: unknown): 'busy' {
  if (error instanceof DomainError && error.code === 'hashing-busy') return 'busy';
  throw error;
}
