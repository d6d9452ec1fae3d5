import type { Survey } from '../surveys/index.js';

export type IntakeState =
  | { readonly kind: 'not-yet'; readonly opensOn: string | undefined }
  | { readonly kind: 'open' }
  | { readonly kind: 'closed' };

/** Whether a survey takes responses now; the day only from a definition that is frozen. */
export function intakeStateOf({ state, definition }: Survey): IntakeState {
  switch (state) {
    case 'draft':
      return { kind: 'not-yet', opensOn: undefined };
    case 'scheduled':
      return { kind: 'not-yet', opensOn: definition.opensOn };
    case 'open':
      return { kind: 'open' };
    case 'closed':
    case 'opened':
    case 'archived':
      return { kind: 'closed' };
  }
}
