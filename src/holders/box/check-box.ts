import { canonicalJson, DomainError } from '../../common/browser.js';
import { type Amendment, areAmendments, lastDayAfter } from '../../questionnaire/index.js';
import { testsNoted } from '../device/note-test.js';
import { countAmendments } from '../decisions/count-amendments.js';
import { seatsOf } from '../device/device-keys.js';
import type { DeviceContent } from '../device/device.js';
import { refuse } from '../refusals.js';
import type { BoxFile } from './box-file.js';
import { findRows } from './check-rows.js';

/** What a box is checked against before anything leaves a holder's device. */
export interface BoxChecks {
  readonly device: DeviceContent;
  /** Of the device's own clock, where the survey's days are: YYYY-MM-DD. */
  readonly today: string;
  /** How many things a bulletin shows that a true one would not. */
  readonly findingsIn: (bulletin: unknown) => Promise<number>;
  /** The holder has seen why it was closed before its last day, and says yes. */
  readonly agreesToEarly: boolean;
  /** What the file is called. */
  readonly file: string;
}

/** A package for which values may leave this device. */
export interface CheckedBox {
  readonly box: BoxFile;
  /** Hex: what is read out. */
  readonly root: string;
  readonly digests: ReadonlySet<string>;
  readonly amendments: readonly Amendment[];
  /** YYYY-MM-DD, after all changes. */
  readonly lastDay: string;
}

/** What a bulletin says that concerns the rows. */
interface BulletinOfRows {
  readonly definition: unknown;
  readonly sealedRoot: unknown;
  readonly rows: readonly unknown[];
  readonly amendments: readonly unknown[];
}

/**
 * Everything that has to hold before a value leaves a holder's device: the definition is one that it has
 * looked at and names a list that it has signed or taken a seat of, the releases that it repeats are there, the last day is past, the bulletin holds, the rows are
 * those that the bulletin speaks of, the holder's own test ballots are among them, and no other set of rows
 * was ever answered for under this definition.
 *
 * @throws DomainError that names the file, the rule and the remedy
 */
export async function checkBox(box: BoxFile, checks: BoxChecks): Promise<CheckedBox> {
  const { file, device } = checks;
  checkLookedAt(box, checks);
  checkEarlier(box, file);
  const bulletin = await checkBulletin(box, checks);
  const amendments = await checkAmendments(box, bulletin, file);
  const lastDay = checkDay(box, amendments, checks);
  if (bulletin.rows.length !== box.table.rows) {
    throw refuse('box-row-count', { file, rows: box.table.rows, ballots: bulletin.rows.length });
  }
  const { root, digests } = await findRows(box.table, file);
  if (root !== bulletin.sealedRoot) throw refuse('box-root', { file });
  const own = testsNoted(device, box.hash);
  const missing = own.filter(({ digest }) => !digests.has(digest)).length;
  if (missing > 0) throw refuse('box-test-missing', { file, missing });
  const before = device.roots.find(({ definition }) => definition === box.hash);
  if (before && before.root !== root) throw refuse('box-other-root', { file });
  return { box, root, digests, amendments, lastDay };
}

function checkLookedAt({ hash, definition }: BoxFile, { device, file }: BoxChecks): void {
  const looked = device.definitions.find((one) => one.definition === hash);
  if (!looked) throw refuse('box-not-looked-at', { file });
  const isOfList = looked.list === definition.holders.list;
  if (!isOfList || seatsOf(device, looked.list).length === 0) throw refuse('list-not-signed');
}

/** What was published of the surveys that this one repeats, which its figures are protected against, is in it. */
function checkEarlier({ header, definition }: BoxFile, file: string): void {
  const earlier = header.earlier as readonly (Partial<EarlierRelease> | null)[];
  let wave = definition.previousWave;
  // Whoever made the package could let one name the other in a circle.
  for (let left = earlier.length; wave !== undefined; left -= 1) {
    const release = left > 0 && earlier.find((one) => one?.survey?.definition === wave);
    if (!release) throw refuse('box-without-earlier', { file });
    wave = release.definition?.previousWave;
  }
}

/** Of a release, what says which survey it is of; the rest is read where it is protected against. */
interface EarlierRelease {
  readonly survey: { readonly definition: string };
  readonly definition: { readonly previousWave?: string };
}

async function checkBulletin(
  { header, hash }: BoxFile,
  { file, findingsIn }: BoxChecks,
): Promise<BulletinOfRows> {
  const { definition, sealedRoot, rows, amendments } = header.bulletin as Record<string, unknown>;
  if (definition !== hash) throw refuse('box-of-other', { file });
  const findings = await findingsIn(header.bulletin).catch((error: unknown) => {
    throw error instanceof DomainError ? refuse('box-bulletin-unreadable', { file }) : error;
  });
  if (findings > 0 || !Array.isArray(rows)) throw refuse('box-bulletin', { file, findings });
  return {
    definition,
    sealedRoot,
    rows,
    amendments: Array.isArray(amendments) ? (amendments as unknown[]) : [],
  };
}

/**
 * The bulletin is public, and so are its amendments: no others are believed; and where the definition names the
 * keys of its holders, none that two of them have not signed.
 */
async function checkAmendments(
  { header, hash, definition }: BoxFile,
  bulletin: BulletinOfRows,
  file: string,
): Promise<readonly Amendment[]> {
  const { amendments } = header;
  const isPublic = canonicalJson(amendments) === canonicalJson(bulletin.amendments);
  if (!isPublic || !areAmendments(amendments, hash, definition)) {
    throw refuse('box-amendments', { file });
  }
  const about = { definitionHash: hash, holders: definition.holders };
  if (!(await countAmendments(amendments, about)))
    throw refuse('box-amendments-unsigned', { file });
  return amendments;
}

function checkDay(
  { definition }: BoxFile,
  amendments: readonly Amendment[],
  { today, agreesToEarly, file }: BoxChecks,
): string {
  if (amendments.some(({ kind }) => kind === 'cancelled')) throw refuse('box-cancelled', { file });
  const last = lastDayAfter(definition.closesOn, amendments);
  if (last === undefined) throw refuse('box-without-day', { file });
  if (today > last) return last;
  const isEarly = amendments.some(({ kind }) => kind === 'closed-early');
  const [over, now] = [{ day: last }, { day: today }];
  if (!isEarly) throw refuse('box-before-last-day', { file, last: over, today: now });
  if (!agreesToEarly) throw refuse('box-closed-early', { file, last: over, today: now });
  return last;
}
