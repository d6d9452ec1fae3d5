import { textIn } from '../../common/index.js';
import type { DomainError } from '../../common/index.js';
import { fill, formatList, sayRefusal } from '../../language/index.js';
import { isDecidedByHolders } from '../../questionnaire/index.js';
import { holdersNow, invitedOf, type Survey, UPLOAD_KINDS } from '../../surveys/index.js';
import { type Language, Page, type SentForm, textOf, type Viewer } from '../../web/index.js';
import type { BounceCount } from '../bounces/bounce-store.js';
import type { InvitationFigures } from '../counts/invitation-counts.js';
import type { ListOutcome, ListRefusal } from '../invitations/list-outcome.js';
import type { LineProblem } from '../lists/list-problems.js';
import type { MailsTold } from '../queue/told-mails.js';
import { type Drawing, DRAWING_PHASES, type DrawingPhase } from '../storage/drawing.entity.js';
import type { ListToTakeBack } from '../taking-back/list-taking-back.js';
import { type Words, words } from '../words/index.js';
import { sayDrawingDays } from '../letter/say-days.js';
import { sentList } from './sent-list.js';
import { viewToldMails } from './told-mails.view.js';

/** Longer ones fill the page, and are found by their line. */
const LONGEST_ENTRY = 60;

/** Which form of the page was sent, and what became of it. */
export interface Sent {
  readonly field: 'hashes' | 'addresses' | 'revoke' | 'retry' | 'drawing' | 'void';
  /** What was typed; a form without fields has nothing. */
  readonly form?: Pick<SentForm<object>, 'values'>;
  readonly outcome: ListOutcome | Unseen;
}

/** That somebody else changed what the page of its sender showed. */
export interface Unseen {
  readonly kind: 'refused';
  readonly refusal: { readonly kind: 'unseen'; readonly error: DomainError };
}

interface Shown {
  readonly survey: Survey;
  readonly figures: InvitationFigures;
  /** What came back of mails that had gone out, list by list. */
  readonly bounces: readonly BounceCount[];
  /** What was sent, list by list and day by day. */
  readonly told: MailsTold;
  /** Lists that can still be taken back. */
  readonly waitingLists: readonly ListToTakeBack[];
  readonly drawing: Drawing;
  /** Whether the key that signs ballots outlives the end of the drawing. */
  readonly keepsKey: boolean;
  readonly canSendMail: boolean;
  /** Why the survey takes no invitations, if it does not. */
  readonly refusal: ListRefusal | undefined;
  readonly sent?: Sent | undefined;
}

/** What was taken is never shown again; what was refused stays in its box, to be mended. */
export function invitationsPage(viewer: Viewer, shown: Shown): Page {
  const { survey, figures, drawing, canSendMail, refusal, sent } = shown;
  const { mails } = figures;
  const t = words[viewer.language].invitations;
  const { definition, id, slug } = survey;
  const { questionnaire, threshold } = definition;
  const invited = invitedOf(survey.slips, figures.numbers);
  const isEnough = invited >= threshold;
  const errors = sent ? errorsOf(viewer.language, sent) : [];
  const isUnseen = sent?.outcome.kind === 'refused' && sent.outcome.refusal.kind === 'unseen';
  const model = {
    t,
    title: t.title,
    survey: textIn(questionnaire.title, viewer.language, questionnaire.languages) || slug,
    id,
    errors,
    done: sent && errors.length === 0 ? doneText(t, sent) : null,
    invited: fill(t.invited, { invited }),
    uploads: UPLOAD_KINDS.map((kind) => ({ kind, count: figures.numbers.uploaded[kind] }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => fill(t.uploads[kind], { count })),
    threshold: fill(isEnough ? t.enough : t.tooFew, { threshold }),
    isEnough,
    notice: refusal ? refusalTexts(t, refusal).join(' ') : null,
    typed: typedIn(sent),
    book: fieldOf(sent, 'book') ?? drawing.book,
    now: isUnseen
      ? fill(t.drawingNow, { phase: t.phases[drawing.phase], book: drawing.book || t.noBook })
      : null,
    canEnd: drawing.phase !== 'ended' && phasesOf(survey, drawing.phase).includes('ended'),
    keyNote: shown.keepsKey ? t.keyStays : null,
    days: definition.drawing
      ? fill(t.drawingDays, { days: sayDrawingDays(survey, viewer.language) })
      : null,
    phases: phasesOf(survey, drawing.phase).map((phase) => ({
      phase,
      name: t.phases[phase],
      isChosen: phase === (fieldOf(sent, 'phase') ?? drawing.phase),
    })),
    canRetry: mails.failed + mails.uncertain > 0,
    isUncertain: mails.uncertain > 0,
    told: viewToldMails(shown.told, shown.bounces, viewer.language),
    lists: shown.waitingLists.map(({ id: list, name, count, decision }) => ({
      id: list,
      name: name || t.unnamed,
      people: fill(t.listPeople, { count }),
      takesHolders: decision
        ? fill(t.listHolders, { people: formatList(namesNow(survey), viewer.language) })
        : null,
    })),
    noMail: canSendMail ? null : t.refusals['no-mail'],
  };
  const status = isUnseen ? 409 : errors.length > 0 ? 422 : 200;
  return new Page('eligibility/invitations', model, status, viewer.language);
}

const namesNow = (survey: Survey): readonly string[] => holdersNow(survey).map(({ name }) => name);

/** The boxes of the form that was refused, as they were; all others are empty. */
function typedIn(sent: Sent | undefined) {
  const none = { hashes: '', addresses: '', revoke: '', count: '', name: '' };
  if (!sent?.form || sent.outcome.kind === 'done') return none;
  const { field, form, outcome } = sent;
  // A file that is no text would be a page of signs.
  const { refusal } = outcome;
  const refusals = refusal.kind === 'several' ? refusal.all : [refusal];
  const isNoText = refusals.some(({ kind }) => kind === 'not-text');
  const box = field === 'addresses' ? 'addresses' : 'hashes';
  const list = isNoText ? textOf(form.values[box]) : sentList(form, box);
  const { count, name } = form.values;
  return { ...none, [field]: list, count: textOf(count), name: textOf(name) };
}

const fieldOf = (sent: Sent | undefined, name: string): string | undefined =>
  sent?.outcome.kind === 'refused' && sent.field === 'drawing'
    ? textOf(sent.form?.values[name])
    : undefined;

function errorsOf(language: Language, { field, outcome }: Sent) {
  if (outcome.kind === 'done') return [];
  const { refusal } = outcome;
  const texts =
    refusal.kind === 'unseen'
      ? [sayRefusal(refusal.error, language)]
      : refusalTexts(words[language].invitations, refusal);
  return texts.map((text) => ({ field: `field-${field}`, text }));
}

/** Once it has ended it stays so; where the definition names the days, nobody chooses; where holders decide, no admin ends it. */
function phasesOf(
  { definition: { drawing, holders } }: Survey,
  phase: DrawingPhase,
): readonly DrawingPhase[] {
  if (phase === 'ended' || drawing) return [phase];
  return DRAWING_PHASES.filter((one) => one !== 'ended' || !isDecidedByHolders(holders));
}

export function doneText(t: Words['invitations'], { field, outcome }: Sent): string {
  const text = {
    hashes: t.added,
    addresses: t.queuedNow,
    revoke: t.revoked,
    retry: t.retried,
    drawing: t.drawingSaved,
    void: t.listVoided,
  };
  if (outcome.kind !== 'done') return '';
  const done = fill(text[field], { ...outcome });
  const written = outcome.read - outcome.changed;
  return field === 'addresses' && written > 0
    ? `${done} ${fill(t.writtenBefore, { written })}`
    : done;
}

export function refusalTexts(t: Words['invitations'], refusal: ListRefusal): readonly string[] {
  if (refusal.kind === 'several') return refusal.all.flatMap((one) => refusalTexts(t, one));
  if (refusal.kind !== 'lines') return [fill(t.refusals[refusal.kind], { ...refusal })];
  const { lines, more } = refusal;
  const told = lines.map((line) => lineText(t, line));
  return [...told, ...(more > 0 ? [fill(t.more, { more })] : []), t.nothing];
}

function lineText(t: Words['invitations'], { kind, line, entry = '' }: LineProblem): string {
  const letters = [...entry];
  const isLong = letters.length > LONGEST_ENTRY;
  const shown = isLong ? `${letters.slice(0, LONGEST_ENTRY).join('')}…` : entry;
  return fill(t.lines[kind], { line, entry: shown });
}
