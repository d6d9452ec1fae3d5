import { dayAfter } from '../../common/index.js';
import type { DueCounts } from '../../demands/index.js';
import type { Holder } from '../../council/index.js';
import { isByInvitation } from '../../questionnaire/index.js';
import { destructionDayOf, firstDayOf, lastDayOf, type Survey } from '../../surveys/index.js';

/** A last day that is so near is told as something to do. */
const NEAR_DAYS = 3;

/** What the database knows of a survey that can wait for somebody. */
export interface SurveyFacts {
  readonly survey: Survey;
  /** Closed, with results that wait for reps. */
  readonly isToOpen: boolean;
  /** Those that wait for a second account, and whether the viewer's may be that. */
  readonly proposals: readonly { readonly path: string; readonly isMine: boolean }[];
  readonly holders: readonly Holder[];
  /** Comments that no edition printed and nobody chose yet. */
  readonly comments: number;
}

export interface TaskFacts {
  readonly accountId: string;
  readonly hasPassphrase: boolean;
  readonly today: string;
  readonly due: DueCounts;
  readonly surveys: readonly SurveyFacts[];
}

/** By whom something is to be done. */
export type Doer =
  | { readonly kind: 'you' | 'any' | 'other' | 'two' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'named'; readonly logins: readonly (string | null)[] };

export interface Task {
  readonly kind:
    | 'passphrase'
    | 'agree'
    | 'agreeOther'
    | 'check'
    | 'checkOthers'
    | 'invite'
    | 'slips'
    | 'closes'
    | 'open'
    | 'review'
    | 'overdue'
    | 'soon'
    | 'undated';
  readonly path: string;
  readonly doer: Doer;
  /** The survey that it is about; none where it is about the council. */
  readonly survey?: Survey;
  readonly count?: number;
  /** The last day for it, where there is one. */
  readonly until?: string | undefined;
  readonly isLate?: boolean;
}

const YOU: Doer = { kind: 'you' };
const ANY: Doer = { kind: 'any' };

/** What waits for reps, as far as the database can tell: what is late first, then what is due first. */
export function tasksOf(facts: TaskFacts): readonly Task[] {
  const { hasPassphrase, due, surveys } = facts;
  const ofDemands = (['overdue', 'soon', 'undated'] as const)
    .filter((kind) => due[kind] > 0)
    .map((kind): Task => ({
      kind,
      path: '/rep/demands',
      doer: ANY,
      count: due[kind],
      isLate: kind === 'overdue',
    }));
  const tasks: readonly Task[] = [
    ...(hasPassphrase ? [] : [{ kind: 'passphrase', path: '/rep/passphrase', doer: YOU } as const]),
    ...surveys.flatMap((one) => tasksOfSurvey(one, facts)),
    ...ofDemands,
  ];
  return [...tasks].sort((a, b) => rankOf(a) - rankOf(b) || dayOf(a).localeCompare(dayOf(b)));
}

const rankOf = ({ isLate, doer, until }: Task): number => {
  if (isLate) return 0;
  if (doer.kind === 'you' && until === undefined) return 1;
  return until === undefined ? 3 : 2;
};
const dayOf = ({ until }: Task): string => until ?? '';

function tasksOfSurvey(
  { survey, isToOpen, proposals, holders, comments }: SurveyFacts,
  { accountId, today }: TaskFacts,
): readonly Task[] {
  const path = `/rep/surveys/${survey.id}`;
  const last = lastDayOf(survey);
  const isAhead = survey.state === 'scheduled' || survey.state === 'open';
  const mine = proposals.filter(({ isMine }) => isMine);
  const unchecked = isAhead ? holders.filter(({ state }) => state === 'unchecked') : [];
  const others = unchecked.filter((holder) => holder.accountId !== accountId);
  const needed = survey.definition.keys?.council?.needed ?? 0;
  const tasks: readonly (Omit<Task, 'survey'> | false)[] = [
    mine.length > 0 && { kind: 'agree', path: mine[0]!.path, doer: YOU, count: mine.length },
    proposals.length > mine.length && {
      kind: 'agreeOther',
      path,
      doer: { kind: 'other' },
      count: proposals.length - mine.length,
    },
    unchecked.length > others.length && {
      kind: 'check',
      path: `${path}/check`,
      doer: YOU,
      until: last,
    },
    others.length > 0 && {
      kind: 'checkOthers',
      path,
      doer: { kind: 'named', logins: others.map(({ login }) => login) },
      until: last,
    },
    isAhead && invitationTask(survey, path),
    survey.state === 'open' &&
      last !== undefined &&
      last <= dayAfter(today, NEAR_DAYS) && { kind: 'closes', path, doer: ANY, until: last },
    isToOpen && {
      kind: 'open',
      path: `${path}/opening`,
      doer: needed > 0 ? { kind: 'several', count: needed } : ANY,
      until: destructionDayOf(survey),
    },
    comments > 0 && { kind: 'review', path: `${path}/verbatims`, doer: ANY, count: comments },
  ];
  return tasks.filter((task) => task !== false).map((task) => ({ ...task, survey }));
}

/** Nobody is invited yet; or slips are there whose people and paper nobody has counted. */
function invitationTask(survey: Survey, path: string): Omit<Task, 'survey'> | false {
  const { definition, state, uploads, slips } = survey;
  if (!isByInvitation(definition.mode)) return false;
  const until = state === 'scheduled' ? firstDayOf(survey) : lastDayOf(survey);
  const invited = (uploads?.byMail ?? 0) + (uploads?.bySlip ?? 0);
  if (invited === 0) return { kind: 'invite', path: `${path}/slips`, doer: ANY, until };
  if ((uploads?.bySlip ?? 0) === 0 || slips) return false;
  return { kind: 'slips', path: `${path}/slip-counts`, doer: { kind: 'two' }, until };
}
