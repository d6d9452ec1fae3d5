import { textIn } from '../../common/index.js';
import { fill } from '../../language/index.js';
import type { Survey } from '../../surveys/index.js';
import { Page, type Viewer } from '../../web/index.js';
import type { InvitationFigures } from '../counts/invitation-counts.js';
import type { ListOutcome, ListRefusal } from '../invitations/invitation-lists.js';
import { type Drawing, DRAWING_PHASES } from '../storage/drawing.entity.js';
import { type Words, words } from '../words/index.js';

/** Which form of the page was sent, and what became of it. */
export interface Sent {
  readonly field: 'hashes' | 'addresses' | 'revoke' | 'retry' | 'drawing';
  readonly outcome: ListOutcome;
}

interface Shown {
  readonly survey: Survey;
  readonly figures: InvitationFigures;
  readonly drawing: Drawing;
  readonly canSendMail: boolean;
  /** Why the survey takes no invitations, if it does not. */
  readonly refusal: ListRefusal | undefined;
  readonly sent?: Sent | undefined;
}

/** What was pasted is never shown again: a list of addresses has no business in a page. */
export function invitationsPage(viewer: Viewer, shown: Shown): Page {
  const { survey, figures, drawing, canSendMail, refusal, sent } = shown;
  const t = words[viewer.language].invitations;
  const { definition, id, slug } = survey;
  const { questionnaire, threshold } = definition;
  const isEnough = figures.invited >= threshold;
  const errors = sent ? errorsOf(t, sent) : [];
  const model = {
    t,
    title: t.title,
    survey: textIn(questionnaire.title, viewer.language, questionnaire.languages) || slug,
    id,
    errors,
    done: sent && errors.length === 0 ? doneText(t, sent) : null,
    invited: fill(t.invited, { invited: figures.invited }),
    threshold: fill(isEnough ? t.enough : t.tooFew, { threshold }),
    isEnough,
    notice: refusal ? refusalText(t, refusal) : null,
    book: drawing.book,
    phases: DRAWING_PHASES.map((phase) => ({
      phase,
      name: t.phases[phase],
      isChosen: phase === drawing.phase,
    })),
    mails: figures.mails,
    hasMails: Object.values(figures.mails).some((count) => count > 0),
    noMail: canSendMail ? null : t.refusals['no-mail'],
  };
  const status = errors.length > 0 ? 422 : 200;
  return new Page('eligibility/invitations', model, status, viewer.language);
}

function errorsOf(t: Words['invitations'], { field, outcome }: Sent) {
  if (outcome.kind === 'done') return [];
  return [{ field: `field-${field}`, text: refusalText(t, outcome.refusal) }];
}

export function doneText(t: Words['invitations'], { field, outcome }: Sent): string {
  const text = {
    hashes: t.added,
    addresses: t.queuedNow,
    revoke: t.revoked,
    retry: t.retried,
    drawing: t.drawingSaved,
  };
  return outcome.kind === 'done' ? fill(text[field], { ...outcome }) : '';
}

export const refusalText = (t: Words['invitations'], refusal: ListRefusal): string =>
  fill(t.refusals[refusal.kind], { ...refusal });
