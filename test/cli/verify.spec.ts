import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Bulletin,
  buildBulletin,
  cancelledBulletin,
  deriveBlinding,
  generateIssuerKey,
  rawSign,
  sha256,
} from '../../src/credentials/index.js';
import { STRETCHED_WORDS } from '../../src/common/index.js';
import { amend } from '../../src/questionnaire/index.js';
import { runHere } from './run-here.js';
import { said } from '../support/said.js';

const survey = '0123456789abcdef'.repeat(2);
const definitionHash = `sha256:${'5b'.repeat(32)}`;

describe('cahier verify', () => {
  let folder: string;
  let bulletin: Bulletin;
  let receipt: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-verify-'));
    const { spki, pkcs8 } = await generateIssuerKey();
    const rows = await Promise.all(
      [1, 2, 3].map(async (i) => {
        const request = await deriveBlinding(new Uint8Array(16).fill(i), survey, spki);
        const token = await request.finalize(rawSign(pkcs8, request.blinded));
        return { ...token, sealedDigest: sha256(Uint8Array.of(i)) };
      }),
    );
    const keys = [{ partition: 'all', spki }];
    const built = buildBulletin({ survey, definitionHash, keys, invited: 5, drawn: 4, rows });
    ({ bulletin } = built);
    receipt = built.leaves[1]!;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => {
    process.exitCode = undefined;
  });

  function save(content: unknown): string {
    const file = join(folder, 'bulletin.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  it('says that a true bulletin holds, and shows what to compare', async () => {
    const { output, refusal } = await runHere('verify', save(bulletin));
    expect(refusal).toBeUndefined();
    expect(output).toMatch(/^The bulletin holds: 3 responses, each with a valid signature/);
    expect(output).toContain(`Control words: ${bulletin.controlWords.join(' ')}\n`);
    expect(output).toContain(`Root: ${bulletin.root}\n`);
    expect(output).not.toContain('receipt');
  });

  it('finds a receipt in it, and misses one that is not', async () => {
    const file = save(bulletin);
    const found = await runHere('verify', file, '--receipt', receipt);
    expect(found.output).toContain('The response of this receipt is counted.');
    const { output, refusal } = await runHere('verify', file, '--receipt', 'ab'.repeat(32));
    expect(refusal).toMatchObject({ code: 'bulletin-fails', category: 'refused' });
    expect(said(refusal)).toBe('The response of this receipt is not counted in the bulletin.');
    expect(output).toBe('');
  });

  it('says everything that fails', async () => {
    const { refusal } = await runHere(
      'verify',
      save({ ...bulletin, responses: 4, root: '00'.repeat(32) }),
    );
    expect(refusal).toMatchObject({ code: 'bulletin-fails', category: 'refused' });
    expect(said(refusal).split('\n')).toEqual([
      'The bulletin speaks of 4 responses and has 3 rows.',
      'The root is not that of the rows: a row was added, removed or changed.',
    ]);
  });

  it('prints one object with --json, and ends with 3 when something fails', async () => {
    const good = await runHere('verify', save(bulletin), '--json');
    expect(JSON.parse(good.output)).toMatchObject({ valid: true, findings: [], responses: 3 });
    expect(process.exitCode).toBeUndefined();
    const bad = await runHere('verify', save({ ...bulletin, drawn: 2 }), '--json');
    expect(JSON.parse(bad.output)).toMatchObject({
      valid: false,
      findings: [{ code: 'more-responses-than-drawn' }],
    });
    expect(process.exitCode).toBe(3);
  });

  it('says of an open link what cannot be checked', async () => {
    const rows = [1, 2].map((i) => ({
      input: new Uint8Array(32).fill(i),
      signature: new Uint8Array(0),
      sealedDigest: sha256(Uint8Array.of(i)),
    }));
    const counted = { survey, definitionHash, keys: [], invited: null, drawn: null, rows };
    const { output } = await runHere('verify', save(buildBulletin(counted).bulletin));
    expect(output).toMatch(/This survey had an open link: nothing shows that/);
    expect(output).not.toContain('valid signature');
  });

  it('speaks of signatures where people signed, whatever it finds, and of nothing else', async () => {
    const signed = { ...bulletin, counts: 'signatures' };
    const bare = [1, 2].map((i) => ({
      input: new Uint8Array(32).fill(i),
      signature: new Uint8Array(0),
      sealedDigest: sha256(Uint8Array.of(i)),
    }));
    const nobody = { survey, definitionHash, keys: [], invited: null, drawn: null };
    const open = buildBulletin({ ...nobody, counts: 'signatures', rows: bare }).bulletin;
    const restored = [{ backupOf: '2026-03-01', on: '2026-03-02' }];
    const counts = { survey, definition: definitionHash, invited: 5, drawn: 4, responses: 3 };
    const cancelled = cancelledBulletin(
      {
        ...counts,
        counts: 'signatures',
        amendments: amend(
          { definitionHash, amendments: [] },
          { kind: 'cancelled' },
          { day: '2026-03-03', reason: 'The wrong list.', isOfOneMaker: false },
        ),
      },
      STRETCHED_WORDS,
    );
    for (const [file, ...args] of [
      [signed],
      [signed, '--receipt', receipt],
      [signed, '--receipt', 'ab'.repeat(32)],
      [{ ...signed, responses: 4, drawn: 2 }],
      [open],
      [{ ...signed, drawn: null, restored }],
      [cancelled],
    ] as const) {
      const { output, refusal } = await runHere('verify', save(file), ...args);
      const sentences = refusal ? said(refusal) : output;
      expect(sentences).toMatch(/signature/);
      expect(sentences).not.toMatch(/respons|answer/i);
    }
    expect((await runHere('verify', save(signed))).output).toMatch(/holds: 3 signatures, each/);
    const odd = await runHere('verify', save({ ...bulletin, counts: 'votes' }));
    expect(odd.refusal).toMatchObject({ code: 'bad-bulletin' });
  });

  it.each([
    ['no JSON', '{', 'file-not-json'],
    ['another file', '{"schema":"cahier/release-1"}', 'bad-bulletin'],
    ['a list', '[]', 'bad-bulletin'],
  ])('refuses %s in a sentence', async (_what, content, code) => {
    const { refusal } = await runHere('verify', save(content));
    expect(refusal).toMatchObject({ code, category: 'invalid-input' });
  });

  it('refuses a receipt that is none', async () => {
    const { refusal } = await runHere('verify', save(bulletin), '--receipt', 'yes');
    expect(refusal).toMatchObject({ code: 'bad-receipt', category: 'invalid-input' });
  });
});
