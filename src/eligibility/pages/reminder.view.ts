import { type DomainError, textIn } from '../../common/index.js';
import { fill, formatDay, sayRefusal } from '../../language/index.js';
import type { Survey } from '../../surveys/index.js';
import { type Language, Page, type Viewer } from '../../web/index.js';
import type { MailPreview } from '../letter/letter-desk.js';
import {
  DAYS_BETWEEN,
  type ReminderOutcome,
  type ReminderRefusal,
} from '../reminders/reminder-desk.js';
import { words } from '../words/index.js';
import { refusalTexts } from './invitations.view.js';

interface Shown {
  readonly survey: Survey;
  /** Why nobody can be reminded now, if so. */
  readonly refusal: ReminderRefusal | undefined;
  readonly mail: MailPreview | null;
  readonly sent: SentReminder | undefined;
}

/** What became of it; or that somebody else changed what its page showed. */
export interface SentReminder {
  readonly text: string;
  readonly outcome?: ReminderOutcome;
  readonly unseen?: DomainError;
}

/** What was taken is never shown again; what was refused stays in its box, to be mended. */
export function reminderPage(viewer: Viewer, { survey, refusal, mail, sent }: Shown): Page {
  const { language } = viewer;
  const t = words[language].reminder;
  const { questionnaire } = survey.definition;
  const outcome = sent?.outcome;
  const refused = outcome?.kind === 'refused' ? outcome.refusal : undefined;
  const unseen = sent?.unseen;
  const errors = unseen
    ? [sayRefusal(unseen, language)]
    : refused
      ? sayReminderRefusal(refused, language)
      : [];
  const model = {
    t,
    title: t.title,
    survey: textIn(questionnaire.title, language, questionnaire.languages) || survey.slug,
    crumb: words[language].invitations.title,
    id: survey.id,
    errors: errors.map((text) => ({ field: 'field-addresses', text })),
    done: outcome?.kind === 'reminded' ? sayReminded(outcome, language) : null,
    lead: fill(t.lead, { days: DAYS_BETWEEN }),
    // After a reminder the page says that it went, not that no second one can.
    notice: refusal && !outcome ? sayReminderRefusal(refusal, language).join(' ') : null,
    canRemind: refusal === undefined,
    addresses: words[language].invitations.addresses,
    file: words[language].invitations.file,
    fileHint: words[language].invitations.fileHint,
    typed: unseen || (refused && refused.kind !== 'not-text') ? sent!.text : '',
    mail,
    letter: words[language].letter,
  };
  const status = unseen ? 409 : refused ? 422 : 200;
  return new Page('eligibility/reminder', model, status, language);
}

function sayReminded(
  { written, unwritten }: { readonly written: number; readonly unwritten: number },
  language: Language,
): string {
  const t = words[language].reminder;
  return [
    fill(t.reminded, { written }),
    ...(unwritten > 0 ? [fill(t.unwritten, { unwritten })] : []),
  ].join(' ');
}

function sayReminderRefusal(refusal: ReminderRefusal, language: Language): readonly string[] {
  const { invitations, reminder } = words[language];
  if (refusal.kind === 'not-open') return [reminder.notOpen];
  if (refusal.kind === 'reminded-lately') {
    return [fill(reminder.lately, { from: formatDay(refusal.from, language) })];
  }
  if (refusal.kind === 'too-few-written') {
    return [fill(reminder.tooFew, { threshold: refusal.threshold })];
  }
  return refusalTexts(invitations, refusal);
}
