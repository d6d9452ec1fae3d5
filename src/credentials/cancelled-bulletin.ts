import { controlWords, type WordsBy } from '../common/index.js';
import {
  type Amendment,
  areAmendments,
  areCounted,
  MOST_AMENDMENTS,
  signersOf,
} from '../questionnaire/index.js';
import type { Apart, Bulletin } from './bulletin.js';
import {
  countOf,
  exactly,
  listOf,
  matching,
  objectOf,
  readWords,
  wordsByOf,
} from './read-fields.js';
import { readCounted, readHolders } from './read-bulletin.js';
import { bulletinSentence } from './bulletin-sentence.js';
import { type BulletinFinding, signaturesIn } from './check-bulletin.js';
import { findHolding } from './verify-decision.js';

/**
 * What there was of a survey that was cancelled (`cahier/cancelled-1`): counts, and why. There are
 * no rows to check: they are destroyed, and so is what could be opened.
 */
export interface CancelledBulletin extends Pick<
  Bulletin,
  'survey' | 'definition' | 'controlWords' | 'invited' | 'drawn' | 'responses' | 'counts'
> {
  readonly schema: 'cahier/cancelled-1';
  /** Who decides, where its definition names keys for that. */
  readonly holders?: Apart['holders'];
  /** The last of them cancelled it. */
  readonly amendments: readonly Amendment[];
}

export const cancelledBulletin = (
  counted: Omit<CancelledBulletin, 'schema' | 'controlWords'>,
  wordsBy: WordsBy,
): CancelledBulletin => ({
  schema: 'cahier/cancelled-1',
  controlWords: controlWords(counted.definition, wordsBy),
  ...counted,
});

export interface CancelledCheck {
  readonly findings: readonly BulletinFinding[];
  readonly amendments: readonly Amendment[];
  readonly signedBy: readonly (readonly string[])[];
  readonly responses: number;
  readonly counts: 'responses' | 'signatures';
  readonly controlWords: readonly string[];
  readonly reason: string;
  readonly day: string;
}

export const isCancelled = (json: unknown): boolean =>
  typeof json === 'object' &&
  json !== null &&
  (json as { readonly schema?: unknown }).schema === 'cahier/cancelled-1';

/**
 * Checks what such a file lets anybody check: its words and its chain of amendments. That the rows
 * were destroyed no file can show.
 *
 * @throws DomainError `bad-bulletin`
 */
export function verifyCancelled(json: unknown): CancelledCheck {
  const fields = objectOf(json, 'the bulletin');
  exactly('cahier/cancelled-1', fields, 'schema');
  matching(/^[0-9a-f]{32}$/, fields['survey'], 'survey');
  const definition = matching(/^sha256:[0-9a-f]{64}$/, fields['definition'], 'definition');
  const words = readWords(fields);
  const expected = controlWords(definition, wordsByOf(words));
  countOf(fields['invited'], 'invited', false);
  countOf(fields['drawn'], 'drawn', false);
  const responses = countOf(fields['responses'], 'responses', true)!;
  const counts = readCounted(fields);
  const amendments = listOf(fields['amendments'], 'amendments', MOST_AMENDMENTS);
  const holders = fields['holders'] === undefined ? undefined : readHolders(fields['holders']);
  const list = areAmendments(amendments, definition) ? amendments : [];
  const last = list.at(-1);
  const findings: BulletinFinding[] = [];
  if (words.join(' ') !== expected.join(' ')) {
    findings.push({ code: 'control-words', says: bulletinSentence('control-words') });
  }
  if (last?.kind !== 'cancelled') {
    findings.push({ code: 'amendments', says: bulletinSentence('amendments-none-cancels') });
  }
  const holding = findHolding(
    signaturesIn({ definition, amendments, ...(holders ? { holders } : {}) }),
  );
  if (!areCounted(list, holders, holding)) {
    findings.push({ code: 'amendments-unsigned', says: bulletinSentence('amendments-unsigned') });
  }
  return {
    findings,
    amendments: list,
    signedBy: list.map((_, at) => signersOf(list, at, holders)),
    responses,
    counts,
    controlWords: expected,
    reason: last?.reason ?? '',
    day: last?.day ?? '',
  };
}
