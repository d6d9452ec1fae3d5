import { Inject, Injectable } from '@nestjs/common';
import { Database, OFFICE_DATABASE } from '../../database/index.js';
import { Account } from '../account.entity.js';
import { AttemptLimit } from '../limits/attempt-limit.js';
import { passwordMatches } from './password-hash.js';
import { isAcceptablePassword } from './password-rules.js';
import { plainVariations } from './plain-variations.js';

export type SecretComparison = 'different' | 'close' | 'too-many-attempts';

/** Compares another secret of somebody with the password, of which only a hash is known. */
@Injectable()
export class PasswordComparison {
  private readonly attempts = new AttemptLimit();

  constructor(@Inject(OFFICE_DATABASE) private readonly db: Database) {}

  /**
   * Whether a secret is the account's password, or a plain variation of it. A browser left alone
   * must not become a place to guess at the password, so that few are compared.
   */
  async compare(accountId: string, secret: string): Promise<SecretComparison> {
    if (!this.attempts.take(accountId)) return 'too-many-attempts';
    const account = await this.db.run((manager) => manager.findOneBy(Account, { id: accountId }));
    if (!account) return 'different';
    for (const variation of plainVariations(secret).filter(isAcceptablePassword)) {
      if (await passwordMatches(account.passwordHash, variation, accountId)) return 'close';
    }
    return 'different';
  }
}
