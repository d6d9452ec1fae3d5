import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { hashOfEntry, type TrailEntry } from '../../src/trail/chain/entry.js';
import { said } from '../support/said.js';
import { runHere } from './run-here.js';

describe('cahier trail verify', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-trail-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => {
    process.exitCode = undefined;
  });

  const entries: (TrailEntry & { hash: string })[] = [];
  for (const kind of ['account-made', 'survey-drafted', 'survey-scheduled']) {
    const previous = entries.at(-1)?.hash ?? null;
    const entry = { number: entries.length + 1, day: '2031-03-10', kind, by: null, previous };
    entries.push({ ...entry, hash: hashOfEntry(entry) });
  }
  const head = entries.at(-1)!.hash;
  const trail = { schema: 'cahier/trail-1', head, entries };
  const cut = { ...trail, head: entries[1]!.hash, entries: entries.slice(0, 2) };

  function save(content: unknown): string {
    const file = join(folder, 'trail.json');
    writeFileSync(file, JSON.stringify(content));
    return file;
  }

  it('says that a true trail holds, what it does not show, and its head', async () => {
    const { output, refusal } = await runHere('trail', 'verify', save(trail));
    expect(refusal).toBeUndefined();
    expect(output).toMatch(/^The trail holds: 3 entries, from 2031-03-10 to 2031-03-10/);
    expect(output).toContain('only a hash that was noted earlier shows');
    expect(output).toContain(`Head: ${head}\n`);
  });

  it('says where something was changed, with 3 and in one object with --json', async () => {
    const changed = { ...trail, entries: entries.with(0, { ...entries[0]!, kind: 'restored' }) };
    const told = await runHere('trail', 'verify', save(changed));
    expect(told.refusal).toMatchObject({ code: 'trail-fails', category: 'refused' });
    expect(said(told.refusal)).toMatch(/^Entry 1 was changed/);
    const { output } = await runHere('trail', 'verify', save(changed), '--json');
    expect(JSON.parse(output)).toMatchObject({
      valid: false,
      findings: [{ code: 'entry-changed', at: 1 }],
    });
    expect(process.exitCode).toBe(3);
  });

  it('finds an end that was cut off by a noted head, and without one says that it cannot', async () => {
    expect((await runHere('trail', 'verify', save(cut))).refusal).toBeUndefined();
    const found = await runHere('trail', 'verify', save(cut), '--head', head);
    expect(said(found.refusal)).toMatch(/^The hash that was noted is not in it/);
    const held = await runHere('trail', 'verify', save(trail), '--head', entries[1]!.hash);
    expect(held.output).toContain('The hash that was noted is in it.');
  });

  it('refuses what is no trail, and a head that is no hash', async () => {
    const none = await runHere('trail', 'verify', save({ entries: [] }));
    expect(none.refusal).toMatchObject({ code: 'no-trail', category: 'invalid-input' });
    const bad = await runHere('trail', 'verify', save(trail), '--head', 'abc');
    expect(bad.refusal).toMatchObject({ code: 'bad-trail-head', category: 'invalid-input' });
  });
});
