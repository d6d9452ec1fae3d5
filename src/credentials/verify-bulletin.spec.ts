import { beforeAll, describe, expect, it } from '@jest/globals';
import { controlWords, STRETCHED_WORDS } from '../common/index.js';
import { type Bulletin, buildBulletin, type CountedRow } from './bulletin.js';
import { deriveBlinding } from './derive-blinding.js';
import { sha256 } from './hashes.js';
import { generateIssuerKey, type IssuerKey, issuerSigner } from './issuer-key.js';
import { verifyBulletin } from './verify-bulletin.js';
import { said, saidBy } from '../../test/support/said.js';

const survey = 'ab'.repeat(16);
const definitionHash = `sha256:${'3c'.repeat(32)}`;

let key: IssuerKey;
let rows: readonly CountedRow[];
let bulletin: Bulletin;
let leaves: readonly string[];

beforeAll(async () => {
  key = await generateIssuerKey();
  const sign = issuerSigner(key.pkcs8);
  rows = await Promise.all(
    Array.from({ length: 5 }, async (_, i) => {
      const request = await deriveBlinding(new Uint8Array(16).fill(i), survey, key.spki);
      const token = await request.finalize(sign(request.blinded));
      return { ...token, sealedDigest: sha256(Uint8Array.of(i)) };
    }),
  );
  const keys = [{ partition: 'all', spki: key.spki }];
  const counted = { survey, definitionHash, keys, invited: 9, drawn: 7, rows };
  ({ bulletin, leaves } = buildBulletin(counted));
});

/** A copy to spoil, as a file would hold it. */
const copy = () => JSON.parse(JSON.stringify(bulletin)) as Writable<Bulletin>;
type Writable<T> = { -readonly [K in keyof T]: T[K] extends object | null ? any : T[K] }; // eslint-disable-line @typescript-eslint/no-explicit-any

const codesOf = (json: unknown, receipt?: string) =>
  verifyBulletin(json, receipt).findings.map(({ code }) => code);

function spoilt(spoil: (bulletin: Writable<Bulletin>) => void): Writable<Bulletin> {
  const changed = copy();
  spoil(changed);
  return changed;
}

describe('a bulletin', () => {
  it('is found true as it was built, whatever order the rows came in', () => {
    const check = verifyBulletin(copy());
    expect(check).toMatchObject({ findings: [], unchecked: [], responses: 5 });
    expect(check.controlWords).toEqual(bulletin.controlWords);
    const { keys, invited, drawn } = bulletin;
    const reversed = [...rows].reverse();
    const counted = { survey, definitionHash, keys, invited, drawn, rows: reversed };
    expect(buildBulletin(counted).bulletin).toEqual(bulletin);
  });

  it.each<[string, object, object, boolean]>([
    ['all slips in hand', {}, {}, true],
    ['more handed out than printed', { handedOut: 13 }, {}, false],
    ['more given back than handed out', { returned: 10 }, {}, false],
    ['more destroyed than lay about', { destroyed: 6 }, {}, false],
    ['more ballots than slips in hands', { handedOut: 6 }, {}, false],
    ['the rest of them invited by mail', { handedOut: 6 }, { 'admin-mails': 3 }, true],
    ['codes that stand on no paper', {}, { 'rep-slips': 13 }, false],
    ['more invited than entitled', { entitled: 8 }, {}, false],
  ])('adds up what was counted of the invitations: %s', (_, tally, entered, holds) => {
    const slips = { entitled: 9, printed: 12, handedOut: 9, returned: 2, destroyed: 5, ...tally };
    const lists = { 'admin-slips': 0, 'rep-slips': 12, 'admin-mails': 0, ...entered };
    const codes = codesOf(spoilt((one) => Object.assign(one, { slips, lists })));
    expect([...new Set(codes)]).toEqual(holds ? [] : ['invitations']);
  });

  it('adds up the lists where nobody counted paper, and refuses counts that are none', () => {
    const entered = (mails: number) => ({ 'admin-slips': 0, 'rep-slips': 6, 'admin-mails': mails });
    expect(codesOf(spoilt((one) => (one.lists = entered(3))))).toEqual([]);
    expect(codesOf(spoilt((one) => (one.lists = entered(2))))).toEqual(['invitations']);
    const odds = [
      {},
      { slips: -1 },
      'none',
      { ...entered(3), 'rep-slips': '6' },
      { ...entered(3), 'rep-slips': null },
    ];
    for (const odd of odds) {
      expect(() => verifyBulletin({ ...copy(), lists: odd })).toThrow('bad-bulletin');
    }
  });

  it('lists every receipt, however it is typed, and no other', () => {
    for (const leaf of leaves) expect(codesOf(copy(), leaf)).toEqual([]);
    const typed = leaves[0]!.toUpperCase().replace(/(.{4})/g, '$1 ');
    expect(codesOf(copy(), typed)).toEqual([]);
    expect(codesOf(copy(), 'f'.repeat(64))).toEqual(['receipt-absent']);
  });

  it.each(['', 'abc', 'g'.repeat(64), '0'.repeat(63), '0'.repeat(65), '0'.repeat(1e6)])(
    'is not searched for what is no receipt',
    (receipt) => {
      expect(() => verifyBulletin(copy(), receipt)).toThrow(
        expect.objectContaining({ code: 'bad-receipt', category: 'invalid-input' }),
      );
    },
  );

  it('is found out when a row was removed, with or without the count and the root', () => {
    const removed = spoilt((b) => void b.rows.pop());
    expect(codesOf(removed)).toEqual(['row-count', 'wrong-root']);
    expect(codesOf(removed, leaves[4])).toContain('receipt-absent');
    const { keys, invited, drawn } = bulletin;
    const fewer = buildBulletin({
      survey,
      definitionHash,
      keys,
      invited,
      drawn,
      rows: rows.slice(1),
    });
    const missing = leaves.find((leaf) => !fewer.leaves.includes(leaf));
    expect(codesOf(fewer.bulletin)).toEqual([]);
    expect(codesOf(fewer.bulletin, missing)).toEqual(['receipt-absent']);
  });

  it('is found out when a row was counted twice, even where everything else agrees', () => {
    const { keys, invited, drawn } = bulletin;
    const stuffed = [...rows, { ...rows[0]!, sealedDigest: sha256(Uint8Array.of(99)) }];
    const built = buildBulletin({ survey, definitionHash, keys, invited, drawn, rows: stuffed });
    expect(codesOf(built.bulletin)).toEqual(['repeated-input']);
  });

  it('is found out when a row was made up without the key', () => {
    const { keys, invited, drawn } = bulletin;
    const forged = { ...rows[0]!, input: new Uint8Array(64).fill(9) };
    for (const row of [forged, { ...forged, signature: new Uint8Array(0) }]) {
      const made = [...rows, row];
      const built = buildBulletin({ survey, definitionHash, keys, invited, drawn, rows: made });
      const check = verifyBulletin(built.bulletin);
      expect(check.findings.map(({ code }) => code)).toEqual(['bad-signature']);
      expect(check.findings[0]!.says.values).toMatchObject({ unsigned: 1, rows: 6 });
    }
  });

  it('is found out when an input, a signature or a digest was changed', () => {
    const changed = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    expect(codesOf(spoilt((b) => (b.rows[2].input = changed(b.rows[2].input))))).toEqual(
      expect.arrayContaining(['bad-signature', 'wrong-root']),
    );
    expect(codesOf(spoilt((b) => (b.rows[2].signature = changed(b.rows[2].signature))))).toEqual([
      'bad-signature',
    ]);
    const digest = (text: string) => (text.startsWith('0') ? '1' : '0') + text.slice(1);
    expect(codesOf(spoilt((b) => (b.rows[2].sealed = digest(b.rows[2].sealed))))).toEqual(
      expect.arrayContaining(['wrong-root']),
    );
  });

  it('is found out when the rows were put in another order', () => {
    expect(codesOf(spoilt((b) => b.rows.reverse()))).toEqual(['not-sorted', 'wrong-root']);
    const firstTwo = spoilt((b) => b.rows.splice(0, 2, b.rows[1], b.rows[0]));
    expect(codesOf(firstTwo)).toEqual(['not-sorted', 'wrong-root']);
  });

  it('is found out when the counts cannot be', () => {
    expect(codesOf(spoilt((b) => (b.drawn = 4)))).toEqual(['more-responses-than-drawn']);
    expect(codesOf(spoilt((b) => (b.invited = 6)))).toEqual(['more-drawn-than-invited']);
    expect(codesOf(spoilt((b) => (b.responses = 6)))).toEqual(['row-count']);
    expect(codesOf(spoilt((b) => (b.windows = [4, 9])))).toEqual(['windows-not-drawn']);
    expect(codesOf(spoilt((b) => (b.windows = [b.drawn! - 2, 2])))).toEqual([]);
  });

  it('is found out under another definition, other words, another survey or another key', async () => {
    const { spki } = await generateIssuerKey();
    expect(codesOf(spoilt((b) => (b.definition = `sha256:${'3d'.repeat(32)}`)))).toEqual([
      'control-words',
    ]);
    expect(codesOf(spoilt((b) => (b.controlWords[5] = 'zoo')))).toEqual(['control-words']);
    expect(codesOf(spoilt((b) => (b.survey = 'cd'.repeat(16))))).toContain('wrong-root');
    expect(codesOf(spoilt((b) => (b.keys[0].spki = spki)))).toEqual(['bad-signature']);
    expect(codesOf(spoilt((b) => (b.keys[0].spki = 'AAAA')))).toEqual(['bad-key', 'bad-signature']);
  });

  it('has the eight words of a definition that says so, and no six of another kind', () => {
    const { keys, invited, drawn } = bulletin;
    const counted = { survey, definitionHash, keys, invited, drawn, rows };
    const stretched = buildBulletin({ ...counted, wordsBy: STRETCHED_WORDS }).bulletin;
    expect(stretched.controlWords).toEqual(controlWords(definitionHash, STRETCHED_WORDS));
    expect(verifyBulletin(stretched)).toMatchObject({
      findings: [],
      controlWords: stretched.controlWords,
    });
    const mixed = [...bulletin.controlWords, ...stretched.controlWords.slice(6)];
    for (const words of [mixed, stretched.controlWords.slice(0, 6), mixed.slice(0, 7)]) {
      expect(codesOf({ ...stretched, controlWords: words })).toEqual(['control-words']);
    }
  });

  it('of an open link says what it cannot show, and cannot pass for one of tokens', () => {
    const plain = rows.map((row) => ({ ...row, signature: new Uint8Array(0) }));
    const counted = { survey, definitionHash, keys: [], invited: null, drawn: null, rows: plain };
    const open = buildBulletin(counted).bulletin;
    expect(verifyBulletin(open)).toMatchObject({ findings: [] });
    expect(verifyBulletin(open).unchecked).toHaveLength(1);
    expect(codesOf(spoilt((b) => (b.keys = [])))).toEqual(['bad-signature']);
  });

  it('names a hundred keys, and no more', () => {
    const named = (count: number) => spoilt((b) => (b.keys = Array(count).fill(b.keys[0])));
    expect(codesOf(named(100))).toEqual([]);
    expect(() => verifyBulletin(named(101))).toThrow('bad-bulletin');
  });

  it('of nobody is true', () => {
    const counted = { survey, definitionHash, keys: bulletin.keys, invited: 9, drawn: 0, rows: [] };
    expect(verifyBulletin(buildBulletin(counted).bulletin).findings).toEqual([]);
  });
});

describe('a hostile bulletin', () => {
  const badBulletin = expect.objectContaining({ code: 'bad-bulletin', category: 'invalid-input' });

  it.each([null, 5, 'x', [], {}, [[]], true])(
    'of another kind is refused in a sentence',
    (json) => {
      expect(() => verifyBulletin(json)).toThrow(badBulletin);
    },
  );

  it('is refused in a sentence for each field of another kind, without echoing it', () => {
    const values = [undefined, null, -1, 0.5, 1e300, '<b>', [], {}, [null], [5], { a: 1 }, true];
    for (const field of Object.keys(bulletin) as (keyof Bulletin)[]) {
      for (const value of values) {
        const json = { ...copy(), [field]: value };
        // An empty list of keys or rows is a bulletin, if not a true one.
        if ((field === 'keys' || field === 'rows') && JSON.stringify(value) === '[]') continue;
        if (field === 'controlWords' && Array.isArray(value) && value.length === 0) continue;
        let message = '';
        try {
          verifyBulletin(json);
        } catch (error) {
          expect(error).toEqual(badBulletin);
          message = said(error);
        }
        expect(message).toMatch(/^The file is not a bulletin/);
        expect(message).not.toContain('<b>');
      }
    }
  });

  it.each([
    ['input', 5],
    ['input', 'A'],
    ['input', 'A'.repeat(88)],
    ['signature', 'A'.repeat(2000)],
    ['signature', null],
    ['sealed', 'AB'.repeat(32)],
    ['sealed', '00'],
  ])('is refused with a wrong %s in a row, naming the row', (field, value) => {
    const json = spoilt((b) => (b.rows[3][field] = value));
    expect(saidBy(() => verifyBulletin(json))).toMatch(/rows, number 4/);
  });

  it.each([
    ['rows', 1_000_001],
    ['keys', 1000],
  ] as const)('is refused for too many %s before any is looked at', (field, length) => {
    const unread = new Proxy(new Array<unknown>(length), {
      get: (list, name, receiver) => {
        if (typeof name === 'string' && /^\d+$/.test(name)) throw new Error('an entry was read');
        return Reflect.get(list, name, receiver) as unknown;
      },
    });
    expect(() => verifyBulletin({ ...copy(), [field]: unread })).toThrow(badBulletin);
  });
});
