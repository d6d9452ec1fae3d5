import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Account } from '../account.entity.js';
import { AccountService } from '../account.service.js';
import { readLogin } from '../login-name.js';
import { hashPassword, passwordMatches } from '../password/password-hash.js';
import { AttemptLimit } from './attempt-limit.js';
import { secondFactorIsSatisfied } from './second-factor.js';

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly account: Account }
  | { readonly kind: 'refused' }
  | { readonly kind: 'too-many-attempts' };

/** Tells nobody whether a login exists: neither by words, nor by time, nor by the limit. */
@Injectable()
export class SignInService {
  private readonly attempts = new AttemptLimit();
  /** Checked in place of the hash of an account that does not exist. */
  private readonly nobodysHash = hashPassword(randomBytes(32).toString('hex'));

  constructor(private readonly accounts: AccountService) {}

  async signIn(typedLogin: string, password: string): Promise<SignInOutcome> {
    const login = readLogin(typedLogin);
    if (!this.attempts.take(login ?? typedLogin)) return { kind: 'too-many-attempts' };
    const account = login === undefined ? null : await this.accounts.byLogin(login);
    const matches = await passwordMatches(
      account?.passwordHash ?? (await this.nobodysHash),
      password,
    );
    if (!account || !matches || !secondFactorIsSatisfied(account)) return { kind: 'refused' };
    this.attempts.reset(account.login);
    return { kind: 'signed-in', account };
  }
}
