import { isByInvitation } from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import type { ListProblem } from '../lists/list-problems.js';

/** Why a list was not taken. */
export type ListRefusal =
  OneRefusal | { readonly kind: 'several'; readonly all: readonly OneRefusal[] };

export type OneRefusal =
  | ListProblem
  | { readonly kind: 'too-few-new'; readonly count: number; readonly threshold: number }
  | {
      readonly kind:
        | 'unknown-before'
        | 'list-begun'
        | 'list-takes-holders'
        | 'list-other-decision'
        | 'list-old-decision'
        | 'list-too-few-signatures'
        | 'no-such-list'
        | 'unconfirmed'
        | 'open-link'
        | 'not-scheduled'
        | 'over'
        | 'no-mail'
        | 'elsewhere'
        | 'bad-book'
        | 'bad-count'
        | 'drawing-ended'
        | 'drawing-has-days'
        | 'drawing-holders'
        | 'end-not-confirmed'
        | 'restored'
        | 'bad-name';
    };

export type ListOutcome =
  | { readonly kind: 'done'; readonly read: number; readonly changed: number }
  | { readonly kind: 'refused'; readonly refusal: ListRefusal };

/** Why a survey takes no invitations now, if it does not. */
export function refusalOf({ state, definition, restored }: Survey): ListRefusal | undefined {
  if (!isByInvitation(definition.mode)) return { kind: 'open-link' };
  if (state === 'draft') return { kind: 'not-scheduled' };
  if (state !== 'scheduled' && state !== 'open') return { kind: 'over' };
  if (restored && restored.length > 0) return { kind: 'restored' };
  return undefined;
}
