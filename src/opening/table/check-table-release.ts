import { canonicalJson } from '../../common/index.js';
import { type ProtectedRelease, readRelease } from '../../disclosure/index.js';
import type { Amendment, CouncilSeats } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';
import { readMinutes, type TableMinutes } from './read-minutes.js';

/** What the server knows of a survey that was opened elsewhere. */
export interface ClosedBox {
  readonly definitionHash: string;
  readonly holders: CouncilSeats;
  /** What changed since it was frozen; nothing more does after closing. */
  readonly amendments: readonly Amendment[];
  /** Of the bulletin. */
  readonly root: string;
  readonly sealedRoot: string;
  readonly invited: number | null;
  readonly drawn: number | null;
  readonly responses: number;
  /** Hashes of the releases that it has to be protected against. */
  readonly prior: readonly string[];
}

/** As they were uploaded. */
export interface TableFiles {
  readonly release: unknown;
  readonly minutes: unknown;
}

/**
 * Whether a release and its minutes are of this survey, and add up to its bulletin: all that a server can check
 * which never saw an answer. That the figures are those of the answers it cannot; a second opening shows it.
 */
export function checkTableRelease(
  files: TableFiles,
  closed: ClosedBox,
): { readonly release: ProtectedRelease; readonly minutes: TableMinutes } {
  const release = readRelease(files.release);
  const minutes = readMinutes(files.minutes);
  const { content } = release;
  const isOfSurvey = [content.survey.definition, minutes.definition].every(
    (hash) => hash === closed.definitionHash,
  );
  if (!isOfSurvey) throw refuse('table-other-survey');
  if (minutes.release !== release.hash) throw refuse('table-other-release');
  // Somebody who left a change out would publish a report that is silent about it.
  if (canonicalJson(content.amendments ?? []) !== canonicalJson(closed.amendments)) {
    throw refuse('table-amendments');
  }
  checkSeats(minutes, closed.holders);
  checkSum(minutes, closed);
  checkBallots(release, minutes, closed);
  if (closed.prior.some((hash) => !content.prior.includes(hash))) throw refuse('table-prior');
  if (content.verbatims.length > 0) throw refuse('table-comments');
  return { release, minutes };
}

function checkSeats({ seats: present }: TableMinutes, { needed, seats }: CouncilSeats): void {
  const isEnough = present.length >= needed && present.every((seat) => seat <= seats.length);
  if (!isEnough) throw refuse('table-seats', { needed, seats: seats.length });
}

/** Every row is in exactly one of these. */
function checkSum(
  { root, rows, counted, tests, copies, refused }: TableMinutes,
  { sealedRoot, responses }: ClosedBox,
): void {
  if (root !== sealedRoot || rows !== responses)
    throw refuse('table-other-rows', { total: responses });
  const sum = counted + tests + copies + refused;
  if (sum !== responses) throw refuse('table-sum', { sum, total: responses });
}

function checkBallots(
  { content: { ballots, participation } }: ProtectedRelease,
  { counted }: TableMinutes,
  { root, invited, drawn, responses }: ClosedBox,
): void {
  const isOfBulletin =
    ballots?.root === root &&
    ballots.invited === invited &&
    ballots.drawn === drawn &&
    ballots.responses === responses &&
    ballots.invalid === responses - counted &&
    participation.responses === counted;
  if (!isOfBulletin) throw refuse('table-ballots', { counted, total: responses });
}
