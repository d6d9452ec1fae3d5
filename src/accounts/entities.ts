import { Account } from './account.entity.js';
import { FormDraft } from './drafts/form-draft.entity.js';
import { RecoveryCode } from './factors/recovery-code.entity.js';
import { SecondFactor } from './factors/second-factor.entity.js';
import { AccountLink } from './links/account-link.entity.js';
import { PasswordReset } from './reset/password-reset.entity.js';
import { Session } from './session/session.entity.js';

export const ACCOUNTS_ENTITIES = [
  Account,
  Session,
  AccountLink,
  PasswordReset,
  SecondFactor,
  RecoveryCode,
  FormDraft,
] as const;
