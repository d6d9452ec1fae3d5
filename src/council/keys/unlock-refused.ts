import { DomainError } from '../../common/index.js';
import { REFUSALS } from '../refusals.js';

export type UnlockRefusal = Extract<keyof typeof REFUSALS, `opening-${string}`>;

/** Why a survey's key was not put together, and on which line of the form, counted from 0. */
export class UnlockRefused extends DomainError {
  declare readonly code: UnlockRefusal;

  constructor(
    code: UnlockRefusal,
    readonly line?: number | undefined,
  ) {
    super(code, REFUSALS[code]);
  }
}
