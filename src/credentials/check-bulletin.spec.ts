import { describe, expect, it } from '@jest/globals';
import { checkInEnglish } from '../../test/support/audit/in-english.js';
import { amend } from '../questionnaire/index.js';
import { fromHex, toHex } from './bytes.js';
import { checkBulletin, type FoundInBulletin, signaturesIn } from './check-bulletin.js';
import { sha256 } from './hashes.js';
import { treeHash } from './merkle-root.js';
import type { ReadBulletin } from './read-bulletin.js';

const DEFINITION = `sha256:${'3c'.repeat(32)}`;
const WORDS = ['otter', 'willow', 'elk'];
const FOUND: FoundInBulletin = { controlWords: WORDS, badKeys: 0, holding: [], unsigned: [] };
const LEAVES = ['01', '02', '03'].map((start) => fromHex(start + '00'.repeat(31), 32)!);

const SWAPPED = [LEAVES[1]!, LEAVES[0]!, LEAVES[2]!];

const rowOf = (number: number, signature = 384) => ({
  input: new Uint8Array(64).fill(number),
  signature: new Uint8Array(signature),
  sealedDigest: sha256(Uint8Array.of(number)),
});

const BULLETIN: ReadBulletin = {
  schema: 'cahier/bulletin-1',
  hash: 'RFC 9162',
  survey: 'ab'.repeat(16),
  definition: DEFINITION,
  controlWords: WORDS,
  keys: [{ partition: 'all', spki: 'AAAA' }],
  invited: 9,
  drawn: 7,
  windows: undefined,
  responses: 3,
  counts: 'responses',
  slips: undefined,
  lists: undefined,
  restored: [],
  root: toHex(treeHash(LEAVES)),
  amendments: [],
  rows: [1, 2, 3].map((number) => rowOf(number)),
};

interface Changes {
  readonly bulletin?: Partial<ReadBulletin>;
  readonly found?: Partial<FoundInBulletin>;
  readonly leaves?: readonly Uint8Array[];
}

const check = ({ bulletin = {}, found = {}, leaves = LEAVES }: Changes = {}) =>
  checkBulletin({ ...BULLETIN, ...bulletin }, leaves, { ...FOUND, ...found });
const findingsOf = (changes?: Changes) =>
  checkInEnglish(check(changes)).findings.map(({ code, message }) => [code, message]);

describe('a bulletin of which all was found', () => {
  it('shows nothing that a true one would not', () => {
    expect(check()).toEqual({
      findings: [],
      amendments: [],
      signedBy: [],
      unchecked: [],
      responses: 3,
      counts: 'responses',
      restored: [],
      root: BULLETIN.root,
      controlWords: WORDS,
    });
  });

  it.each<[string, Changes]>([
    ['as many ballots were taken as there are responses', { bulletin: { drawn: 3 } }],
    ['as many were invited as took a ballot', { bulletin: { invited: 7 } }],
    ['nobody knows how many took one', { bulletin: { drawn: null } }],
    ['nobody knows how many were invited', { bulletin: { invited: null } }],
    ['the windows add up', { bulletin: { windows: [4, 3] } }],
    [
      'two leaves are alike',
      {
        leaves: [LEAVES[0]!, LEAVES[0]!, LEAVES[1]!],
        bulletin: { root: toHex(treeHash([LEAVES[0]!, LEAVES[0]!, LEAVES[1]!])) },
      },
    ],
  ])('holds where %s', (_what, changes) => {
    expect(findingsOf(changes)).toEqual([]);
  });

  it.each<[string, RegExp, Changes]>([
    ['control-words', /not those/, { found: { controlWords: ['otter', 'willow', 'yak'] } }],
    ['control-words', /not those/, { bulletin: { controlWords: WORDS.slice(0, 2) } }],
    ['amendments', /do not hang/, { bulletin: { amendments: [{ kind: 'none' }] } }],
    ['bad-key', /not RSA-3072/, { found: { badKeys: 1 } }],
    ['bad-signature', /^1 of 3 rows .* row 2\.$/, { found: { unsigned: [2] } }],
    ['repeated-input', /^1 row repeats/, { bulletin: { rows: [rowOf(1), rowOf(1), rowOf(3)] } }],
    ['windows-not-drawn', /do not add up/, { bulletin: { windows: [4, 4] } }],
    ['windows-not-drawn', /do not add up/, { bulletin: { windows: [] } }],
    ['row-count', /speaks of 4 responses and has 3 rows/, { bulletin: { responses: 4 } }],
    ['more-responses-than-drawn', /more responses than/, { bulletin: { drawn: 2 } }],
    ['more-drawn-than-invited', /than people invited/, { bulletin: { invited: 6 } }],
    [
      'invitations',
      /more than invitations were entered/,
      { bulletin: { lists: { 'admin-slips': 0, 'rep-slips': 0, 'admin-mails': 8 } } },
    ],
    ['wrong-root', /not that of the rows/, { bulletin: { root: '5a'.repeat(32) } }],
    [
      'not-sorted',
      /order of their leaves/,
      {
        leaves: SWAPPED,
        bulletin: { root: toHex(treeHash(SWAPPED)) },
      },
    ],
  ])('does not hold for %s, which says %s', (code, message, changes) => {
    expect(findingsOf(changes)).toEqual([[code, expect.stringMatching(message)]]);
  });

  it('is of signatures where it says so', () => {
    const told = check({ bulletin: { counts: 'signatures', responses: 4 } });
    const [finding] = checkInEnglish(told).findings;
    expect(finding!.message).toContain('4 signatures');
    expect(check({ bulletin: { counts: 'signatures' } })).toMatchObject({ counts: 'signatures' });
  });
});

describe('a bulletin of an open link', () => {
  const open = { keys: [], rows: [1, 2, 3].map((number) => rowOf(number, 0)) };

  it('says what it gives no means to check', () => {
    expect(checkInEnglish(check({ bulletin: open }))).toMatchObject({
      findings: [],
      unchecked: [expect.stringContaining('every response came from')],
    });
    const signed = check({ bulletin: { ...open, counts: 'signatures' } });
    expect(checkInEnglish(signed).unchecked).toEqual([
      expect.stringContaining('every signature came from'),
    ]);
  });

  it('has no row that is signed', () => {
    const rows = [rowOf(1, 0), rowOf(2, 1), rowOf(3, 0)];
    expect(findingsOf({ bulletin: { ...open, rows } })).toEqual([
      ['bad-signature', expect.stringContaining('names no key')],
    ]);
  });

  it('of ballots alone says that what was sealed is elsewhere', () => {
    const apart = check({ bulletin: { sealedRoot: '5a'.repeat(32) } });
    expect(checkInEnglish(apart).unchecked).toEqual([expect.stringContaining('sealed root')]);
  });
});

describe('the amendments of a bulletin', () => {
  const amendments = amend(
    { definitionHash: DEFINITION, amendments: [] },
    { kind: 'last-day-later', closesOn: '2027-03-28' },
    { day: '2027-03-12', reason: 'Half of them were away.', isOfOneMaker: false },
  );
  const holders = {
    list: `sha256:${'5a'.repeat(32)}`,
    needed: 2,
    seats: ['Ida Sorrel', 'Jon Teasel'].map((name) => ({ name, words: [] })),
  };

  it('are named, with whose devices signed each', () => {
    expect(check({ bulletin: { amendments } })).toMatchObject({
      findings: [],
      amendments,
      signedBy: [[]],
    });
  });

  it('are none where they hang on something else', () => {
    const told = check({ bulletin: { amendments, definition: `sha256:${'3d'.repeat(32)}` } });
    expect(told.findings.map(({ code }) => code)).toEqual(['amendments']);
    expect(told).toMatchObject({ amendments: [], signedBy: [] });
  });

  it('have nothing to be checked where they are none', () => {
    const of = (definition: string) => signaturesIn({ definition, amendments, holders });
    expect(of(`sha256:${'3d'.repeat(32)}`)).toEqual([]);
    expect(of(DEFINITION)).toEqual([]);
  });
});
