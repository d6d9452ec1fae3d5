import {
  type Amendment,
  areAmendments,
  areCounted,
  type SignatureToCheck,
  signaturesUnder,
  signersOf,
} from '../questionnaire/index.js';
import {
  type BulletinSentence,
  bulletinSentence,
  type BulletinSentenceCode,
} from './bulletin-sentence.js';
import { compareBytes, toHex } from './bytes.js';
import { treeHash } from './merkle-root.js';
import type { ReadBulletin } from './read-bulletin.js';
import { sumInvitations } from './sum-invitations.js';

/** Something that a true bulletin would not show. */
export interface BulletinFinding {
  readonly code:
    | 'amendments'
    | 'amendments-unsigned'
    | 'control-words'
    | 'definition-other'
    | 'holders-other'
    | 'bad-key'
    | 'bad-signature'
    | 'repeated-input'
    | 'row-count'
    | 'more-responses-than-drawn'
    | 'more-drawn-than-invited'
    | 'windows-not-drawn'
    | 'invitations'
    | 'not-sorted'
    | 'wrong-root'
    | 'receipt-absent'
    | 'receipt-not-signed';
  readonly says: BulletinSentence;
}

export interface BulletinCheck {
  readonly findings: readonly BulletinFinding[];
  /** What was changed since the definition was frozen; none where the list does not hold. */
  readonly amendments: readonly Amendment[];
  /** Whose devices signed each of them, by name; nobody's where two accounts agreed. */
  readonly signedBy: readonly (readonly string[])[];
  /** What this bulletin gives no means to check. */
  readonly unchecked: readonly BulletinSentence[];
  readonly responses: number;
  /** What they are called. */
  readonly counts: ReadBulletin['counts'];
  readonly restored: ReadBulletin['restored'];
  /** Hex, as the file says. */
  readonly root: string;
  /** As computed from the definition's hash, to compare with a slip or a mail. */
  readonly controlWords: readonly string[];
}

/** What it takes a platform's cryptography to find out of a bulletin. */
export interface FoundInBulletin {
  /** As computed from the definition's hash. */
  readonly controlWords: readonly string[];
  /** Keys that are not RSA-3072 with exponent 65537. */
  readonly badKeys: number;
  /** Of the signatures under amendments, those that hold. */
  readonly holding: readonly SignatureToCheck[];
  /** By their numbers, rows that no usable key has signed; none where the bulletin names no key. */
  readonly unsigned: readonly number[];
}

/** Everything that has to hold of a bulletin beside what was found already. */
export function checkBulletin(
  bulletin: ReadBulletin,
  leaves: readonly Uint8Array[],
  found: FoundInBulletin,
): BulletinCheck {
  const { responses, counts, restored, root, definition } = bulletin;
  const findings = [
    ...checkWords(bulletin, found),
    ...checkAmendments(bulletin, found),
    ...checkSignatures(bulletin, found),
    ...checkInputs(bulletin),
    ...checkCounts(bulletin),
    ...sumInvitations(bulletin).map((says) => ({ code: 'invitations' as const, says })),
    ...checkTree(bulletin, leaves),
  ];
  const unchecked = [
    ...(bulletin.keys.length > 0 ? [] : [bulletinSentence('open-link')]),
    ...(bulletin.sealedRoot === undefined ? [] : [bulletinSentence('sealed-apart')]),
  ];
  const amendments = areAmendments(bulletin.amendments, definition) ? bulletin.amendments : [];
  return {
    findings,
    amendments,
    signedBy: amendments.map((_, at) => signersOf(amendments, at, bulletin.holders)),
    unchecked,
    responses,
    counts,
    restored,
    root,
    controlWords: found.controlWords,
  };
}

type Findings = readonly BulletinFinding[];

const when = (
  fails: boolean,
  code: BulletinFinding['code'] & BulletinSentenceCode,
  values: BulletinSentence['values'] = {},
): Findings => (fails ? [{ code, says: bulletinSentence(code, values) }] : []);

function checkWords({ controlWords: words }: ReadBulletin, found: FoundInBulletin): Findings {
  const differ = words.join(' ') !== found.controlWords.join(' ');
  return when(differ, 'control-words');
}

function checkAmendments(
  { definition, amendments, holders }: Pick<ReadBulletin, 'definition' | 'amendments' | 'holders'>,
  { holding }: Pick<FoundInBulletin, 'holding'>,
): Findings {
  if (!areAmendments(amendments, definition)) {
    return when(true, 'amendments');
  }
  return when(!areCounted(amendments, holders, holding), 'amendments-unsigned');
}

/** What is to be checked by a platform's cryptography; nothing where the amendments are none. */
export const signaturesIn = ({
  definition,
  amendments,
  holders,
}: Pick<ReadBulletin, 'definition' | 'amendments' | 'holders'>): readonly SignatureToCheck[] =>
  areAmendments(amendments, definition)
    ? signaturesUnder(amendments, { definitionHash: definition, holders })
    : [];

function checkSignatures(
  { keys, rows }: ReadBulletin,
  { badKeys, unsigned }: FoundInBulletin,
): Findings {
  if (keys.length === 0) {
    const isForeign = rows.some(({ signature }) => signature.length > 0);
    const says = bulletinSentence('signed-without-key');
    return isForeign ? [{ code: 'bad-signature', says }] : [];
  }
  return [
    ...when(badKeys > 0, 'bad-key'),
    ...when(unsigned.length > 0, 'bad-signature', {
      unsigned: unsigned.length,
      rows: rows.length,
      first: unsigned[0] ?? 0,
    }),
  ];
}

function checkInputs({ rows }: ReadBulletin): Findings {
  const repeated = rows.length - new Set(rows.map(({ input }) => toHex(input))).size;
  return when(repeated > 0, 'repeated-input', { repeated });
}

function checkCounts({ rows, responses, drawn, windows, invited }: ReadBulletin): Findings {
  return [
    ...when(
      windows !== undefined && windows.reduce((sum, one) => sum + one, 0) !== drawn,
      'windows-not-drawn',
    ),
    ...when(rows.length !== responses, 'row-count', { responses, rows: rows.length }),
    ...when(drawn !== null && responses > drawn, 'more-responses-than-drawn'),
    ...when(drawn !== null && invited !== null && drawn > invited, 'more-drawn-than-invited'),
  ];
}

function checkTree({ root }: ReadBulletin, leaves: readonly Uint8Array[]): Findings {
  const unsorted = leaves.some((leaf, i) => i > 0 && compareBytes(leaves[i - 1]!, leaf) > 0);
  return [...when(unsorted, 'not-sorted'), ...when(toHex(treeHash(leaves)) !== root, 'wrong-root')];
}
