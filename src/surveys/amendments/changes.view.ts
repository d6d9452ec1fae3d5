import { DomainError } from '../../common/index.js';
import { fill, formatDay, sayRefusal } from '../../language/index.js';
import {
  type HolderReplaced,
  isDecidedByHolders,
  LONGEST_REASON,
  SHORTEST_REASON,
} from '../../questionnaire/index.js';
import {
  type FormValues,
  type Language,
  Page,
  textOf,
  type Trouble,
  type Viewer,
} from '../../web/index.js';
import { titleOf } from '../directory/rep-surveys.js';
import type { Survey } from '../directory/survey.entity.js';
import { lastDayOf } from '../directory/survey-days.js';
import { words } from '../words/index.js';
import { refuse } from '../refusals.js';
import {
  checkCancelled,
  checkEarly,
  checkLastDayMoves,
  checkReplacing,
} from './amendment-rules.js';

export type ChangeKind = 'last-day-later' | 'close-early' | 'replace-holder' | 'cancel';

/** The form that was refused, with all that was typed. */
export interface SentChange {
  readonly kind: ChangeKind;
  readonly values: FormValues;
  readonly trouble: Trouble;
}

/** The changes that there are, each as a form, or with why it cannot be proposed now. */
export function changesPage(
  { language }: Viewer,
  survey: Survey,
  {
    today,
    successors,
    sent,
  }: {
    readonly today: string;
    readonly successors: readonly Omit<HolderReplaced, 'kind'>[];
    readonly sent?: SentChange | undefined;
  },
): Page {
  const t = words[language].changes;
  const isDecided = isDecidedByHolders(survey.definition.holders);
  const bounds = { shortest: SHORTEST_REASON, longest: LONGEST_REASON };
  const forms = [
    form('last-day-later', t.later, () => void checkLastDayMoves(survey, today)),
    form('close-early', t.early, () => checkEarly(survey, today)),
    ...(isDecided
      ? [form('replace-holder', t.replace, () => checkSuccessors(survey, successors))]
      : []),
    form('cancel', t.cancel, () => checkCancelled(survey)),
  ];
  const model = {
    title: t.title,
    t,
    id: survey.id,
    lead: isDecided ? t.leadHolders : t.lead,
    survey: titleOf(survey, language),
    reasonHint: fill(t.reasonHint, bounds),
    longest: LONGEST_REASON,
    errors: sent ? errorsOf(sent, language) : [],
    forms: forms.map(({ kind, said, check }) => ({
      kind,
      ...said,
      lead: kind === 'last-day-later' ? leadOfLater(survey, language) : said.lead,
      asksDay: kind === 'last-day-later',
      successors:
        kind === 'replace-holder' && successors.length > 0
          ? successors.map((one) => ({
              sign: one.sign,
              text: fill(t.replace.option, one),
              isChosen: textOf(sent?.values['successor']) === one.sign,
            }))
          : null,
      isDanger: kind === 'cancel',
      obstacle: obstacleTo(check, language),
      ...typedIn(kind, sent, language),
    })),
  };
  return new Page('rep/changes', model, sent?.trouble.status ?? 200, language);
}

interface Said {
  readonly title: string;
  readonly lead: string;
  readonly propose: string;
}

const form = (kind: ChangeKind, said: Said, check: () => void) => ({ kind, said, check });

function checkSuccessors(survey: Survey, successors: readonly unknown[]): void {
  checkReplacing(survey);
  if (successors.length === 0) throw refuse('successor-not-proven');
}

function leadOfLater(survey: Survey, language: Language): string {
  const { lead, leadNow } = words[language].changes.later;
  const last = lastDayOf(survey);
  return last ? `${fill(leadNow, { last: formatDay(last, language) })} ${lead}` : lead;
}

function obstacleTo(check: () => void, language: Language): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return sayRefusal(error, language);
    throw error;
  }
}

/** What was typed stays in its form, with what is wrong beside it. */
function typedIn(kind: ChangeKind, sent: SentChange | undefined, language: Language) {
  const { problems } = words[language].changes;
  if (sent?.kind !== kind) return { reason: '', closesOn: '', problem: {}, isUnsaved: false };
  const { values, trouble } = sent;
  return {
    reason: textOf(values['reason']),
    closesOn: textOf(values['closesOn']),
    isUnsaved: true,
    problem: {
      reason: trouble.fields.includes('reason') ? problems.reason : null,
      closesOn: trouble.fields.includes('closesOn') ? problems.closesOn : null,
    },
  };
}

function errorsOf({ kind, trouble }: SentChange, language: Language) {
  const { problems } = words[language].changes;
  const known = trouble.fields.map((field) => ({
    field: `${kind}-${field === 'closesOn' ? 'closesOn' : 'reason'}`,
    text: field === 'closesOn' ? problems.closesOn : problems.reason,
  }));
  const { refusal } = trouble;
  return refusal ? [...known, { field: kind, text: sayRefusal(refusal, language) }] : known;
}
