import type { EntityManager } from 'typeorm';
import type { Language } from '../web/index.js';

/** A survey whose results are not open, and of whose key an account holds a share. */
export interface HeldSurvey {
  readonly title: string;
  /** Its public address, which tells surveys of one title apart. */
  readonly slug: string;
  /** How many others hold a share that opens. */
  readonly left: number;
  readonly needed: number;
  /** Without this account too few are left. */
  readonly isEndangered: boolean;
}

/** Tells what goes with an account; this room knows nothing of surveys and shares otherwise. */
export interface AccountTies {
  /** In the caller's transaction, so that what it answers still holds when the account goes. */
  surveysHeldBy(
    manager: EntityManager,
    accountId: string,
    language: Language,
  ): Promise<readonly HeldSurvey[]>;
  /** Whether a secret opens the account's shares, as its passphrase does. */
  opensShares(accountId: string, secret: string): Promise<boolean>;
  /** Destroys what nobody can use once the account is gone. */
  forget(manager: EntityManager, accountId: string): Promise<void>;
}

/** Injects the `AccountTies`; without it accounts hold nothing. */
export const ACCOUNT_TIES = Symbol('ACCOUNT_TIES');
