import { DomainError } from '../../common/index.js';

const SENTENCES = {
  'opening-too-few':
    'Too few representatives: fill in one line for each of those who open together, or use the printed recovery share for one of them.',
  'opening-too-many-attempts':
    'Too many attempts for this survey. Wait a minute and try again; nothing was changed.',
  'opening-wrong-passphrase':
    'This login and this passphrase do not go together. Check both and try again; nothing was opened.',
  'opening-no-share':
    'This representative holds no share of this survey: the passphrase was set after it was scheduled. Ask another one.',
  'opening-same-rep':
    'The same representative stands here twice: two different ones open together.',
  'opening-bad-recovery':
    'The recovery share is mistyped: compare every group of four signs with the paper.',
  'opening-damaged-share':
    'The share of this representative does not open: it is damaged, or was sealed to a passphrase that was given up. Ask another one, or use the recovery share.',
  'opening-damaged-key':
    'The shares do not make the key of this survey: at least one is damaged or belongs to another survey. Try with another representative, or with the recovery share.',
} as const;

export type UnlockRefusal = keyof typeof SENTENCES;

/** Why a survey's key was not put together, and on which line of the form, counted from 0. */
export class UnlockRefused extends DomainError {
  declare readonly code: UnlockRefusal;

  constructor(
    code: UnlockRefusal,
    readonly line?: number | undefined,
  ) {
    super(code, 'refused', SENTENCES[code]);
  }
}
