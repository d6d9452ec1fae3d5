import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '../../common/index.js';
import { KeyWrap } from '../../secrets/index.js';
import type { Viewer } from '../../web/index.js';
import { AccountService } from '../account.service.js';
import { AttemptLimit } from '../limits/attempt-limit.js';
import { passwordMatches } from '../password/password-hash.js';
import { appAddress, newAppSecret, stepOfCode } from './app-codes.js';
import type { AppDto, PasskeyDto } from './own-factors.dto.js';
import { Challenges } from './challenges.js';
import { Passkeys } from './passkeys.js';
import { passkeysIn, SecondFactors } from './second-factors.js';

/** Why a factor is not added, at which field. */
export type FactorProblem =
  'current-wrong' | 'too-many-attempts' | 'code-wrong' | 'secret-lost' | 'no-answer';

export type Adding =
  | { readonly kind: 'added'; readonly codes: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: FactorProblem };

/** A secret that an app is about to take over. */
export interface OfferedApp {
  readonly secret: string;
  readonly address: string;
  /** The same, wrapped, for the form to send back. */
  readonly wrapped: string;
}

const problem = (of: FactorProblem): Adding => ({ kind: 'problem', problem: of });

/** How somebody adds a second factor of their own. */
@Injectable()
export class OwnFactors {
  private readonly attempts = new AttemptLimit();

  constructor(
    private readonly accounts: AccountService,
    private readonly factors: SecondFactors,
    private readonly passkeys: Passkeys,
    private readonly challenges: Challenges,
    private readonly keyWrap: KeyWrap,
    private readonly clock: Clock,
  ) {}

  /** @param wrapped of a page that is shown again; another secret is made where it is none of ours */
  offerApp({ accountId, login }: Viewer, wrapped?: string): OfferedApp {
    const secret = (wrapped && this.unwrap(accountId, wrapped)) || newAppSecret();
    return {
      secret,
      address: appAddress(secret, login),
      wrapped: this.keyWrap.wrap('second-factor', accountId, secret),
    };
  }

  async addApp(viewer: Viewer, { name, secret: wrapped, code, current }: AppDto): Promise<Adding> {
    const refused = await this.refusal(viewer, current);
    if (refused) return problem(refused);
    const secret = this.unwrap(viewer.accountId, wrapped);
    if (secret === undefined) return problem('secret-lost');
    const step = stepOfCode(secret, code.replaceAll(/\s/g, ''), this.clock.now());
    if (step === undefined) return problem('code-wrong');
    const content = this.keyWrap.wrap('second-factor', viewer.accountId, secret);
    // The code that showed that the app has the secret signs nobody in any more.
    return this.add(viewer, { kind: 'totp', name, content, counter: step });
  }

  /** What the browser needs to make a passkey, as JSON; null where it cannot. */
  async offerPasskey({ accountId: id, login }: Viewer): Promise<string | null> {
    if (!this.passkeys.isOffered) return null;
    const known = passkeysIn(await this.factors.list(id));
    return this.passkeys.registration({ id, login }, this.challenges.issue(making(id)), known);
  }

  async addPasskey(viewer: Viewer, { name, answer, current }: PasskeyDto): Promise<Adding> {
    const refused = await this.refusal(viewer, current);
    if (refused) return problem(refused);
    const challenge = this.challenges.take(making(viewer.accountId));
    const made = challenge && (await this.passkeys.read(answer, challenge));
    if (!made) return problem('no-answer');
    return this.add(viewer, { kind: 'passkey', name, ...made });
  }

  /** Who has one shows it again (`Ceremony`); who has none types the password. */
  private async refusal(
    { accountId }: Viewer,
    current = '',
  ): Promise<'current-wrong' | 'too-many-attempts' | undefined> {
    if (await this.factors.has(accountId)) return undefined;
    if (!this.attempts.take(accountId)) return 'too-many-attempts';
    const account = await this.accounts.byId(accountId);
    if (!account || !(await passwordMatches(account.passwordHash, current, accountId))) {
      return 'current-wrong';
    }
    this.attempts.reset(accountId);
    return undefined;
  }

  private async add(
    { accountId: id, login }: Viewer,
    factor: Parameters<SecondFactors['add']>[1],
  ): Promise<Adding> {
    const named = { ...factor, name: factor.name.trim() };
    return { kind: 'added', codes: await this.factors.add({ id, login }, named) };
  }

  private unwrap(accountId: string, wrapped: string): string | undefined {
    try {
      return this.keyWrap.unwrap('second-factor', accountId, wrapped);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }
}

/** Under which the answer of a passkey that is being made is expected. */
const making = (accountId: string): string => `making ${accountId}`;
