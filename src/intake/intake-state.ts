import { firstDayOf, type Survey, zoneOf } from '../surveys/index.js';

export type IntakeState =
  | { readonly kind: 'not-yet'; readonly first?: { readonly day: string; readonly zone: string } }
  | { readonly kind: 'open' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'cancelled' };

/** Whether a survey takes responses now; the day only from a definition that is frozen. */
export function intakeStateOf(survey: Survey): IntakeState {
  switch (survey.state) {
    case 'draft':
      return { kind: 'not-yet' };
    case 'scheduled': {
      const day = firstDayOf(survey);
      return { kind: 'not-yet', ...(day ? { first: { day, zone: zoneOf(survey) } } : {}) };
    }
    case 'open':
      return { kind: 'open' };
    case 'closed':
    case 'opened':
    case 'archived':
      return { kind: 'closed' };
    case 'cancelled':
      return { kind: 'cancelled' };
  }
}
