import { type Language, Page } from '../../web/index.js';
import { LANGUAGE_CHOICES } from '../language-names.js';
import { words } from '../words/index.js';
import type { FactorAsked, SignInOutcome } from './sign-in.service.js';

type Failed = Exclude<SignInOutcome['kind'], 'signed-in' | 'factor-asked'> | 'factor-over';

const STATUS = {
  refused: 422,
  'too-many-attempts': 429,
  busy: 503,
  'factor-over': 422,
} as const satisfies Record<Failed, number>;

const FACTOR_STATUS = { wrong: 422, 'too-many-attempts': 429 } as const;

interface FailedSignIn {
  readonly outcome: Failed;
  readonly login: string;
}

export interface SignInPageState {
  readonly failed?: FailedSignIn | undefined;
  /** This process has the pages on which a new password is asked for. */
  readonly hasResets: boolean;
  /** What led here: a new password that was just chosen, or a press that came after the end of a session. */
  readonly done?: unknown;
}

/** One page for an unknown login and for a wrong password, to the letter. */
export function signInPage(language: Language, { failed, hasResets, done }: SignInPageState): Page {
  const t = words[language].signIn;
  const model = {
    title: t.title,
    t,
    languages: LANGUAGE_CHOICES,
    path: '/login',
    login: failed?.login ?? '',
    notice: done === 'password' ? t.newPassword : done === 'nothing' ? t.nothingDone : null,
    hasResets,
    failure: failed ? t.failures[failed.outcome] : null,
  };
  return new Page('accounts/sign-in', model, failed ? STATUS[failed.outcome] : 200, language);
}

/** The second step, after the right password. */
export function factorPage(language: Language, { pending, passkey, failure }: FactorAsked): Page {
  const t = words[language].factors;
  const model = {
    title: t.signInTitle,
    t,
    pending,
    question: { passkey },
    failure: failure ? t.failures[failure] : null,
  };
  const status = failure ? FACTOR_STATUS[failure] : 200;
  return new Page('accounts/sign-in-factor', model, status, language);
}
