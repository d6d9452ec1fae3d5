import { Account } from './account.entity.js';
import { AccountLink } from './links/account-link.entity.js';
import { PasswordReset } from './reset/password-reset.entity.js';
import { Session } from './session/session.entity.js';

export const ACCOUNTS_ENTITIES = [Account, Session, AccountLink, PasswordReset] as const;
