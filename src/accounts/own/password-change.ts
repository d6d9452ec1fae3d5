import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Viewer } from '../../web/index.js';
import { AccountService } from '../account.service.js';
import { ACCOUNT_TIES, type AccountTies } from '../ports.js';
import { AttemptLimit } from '../limits/attempt-limit.js';
import type { ChangePasswordDto } from './own-account.dto.js';
import type { PasswordFailure } from './own-account.view.js';

/** Asks for the current password, so that an open browser left alone is not an account lost. */
@Injectable()
export class PasswordChange {
  private readonly attempts = new AttemptLimit();

  constructor(
    private readonly accounts: AccountService,
    @Optional() @Inject(ACCOUNT_TIES) private readonly ties: AccountTies | null,
  ) {}

  async change(
    viewer: Viewer,
    { current, password }: ChangePasswordDto,
  ): Promise<'changed' | PasswordFailure> {
    if (!this.attempts.take(viewer.accountId)) return 'too-many-attempts';
    if (await this.ties?.opensShares(viewer.accountId, password)) return 'is-passphrase';
    const isChanged = await this.accounts.changePassword(viewer.accountId, current, password);
    if (!isChanged) return 'current-wrong';
    this.attempts.reset(viewer.accountId);
    return 'changed';
  }
}
