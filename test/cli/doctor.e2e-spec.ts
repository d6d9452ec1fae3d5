import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sayRefusal } from '../../src/language/index.js';
import { type RunningProcess, startServerProcess } from '../support/server-process.js';
import type { Ended } from './run-built.js';
import { runHere } from './run-here.js';

/** An account that may write nowhere; only root may run as it. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const SOMEBODY = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

function doctor(
  args: readonly string[],
  env: Record<string, string> = {},
  as: { uid?: number; gid?: number } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/joined/cli.js', 'doctor', ...args], {
      env: { ...process.env, NODE_OPTIONS: '', CAHIER_TIME_ZONE: 'Europe/Paris', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...as,
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, stdout, stderr }));
  });
}

/** The same in this process, for what no account and no running server has to do with. */
async function doctorHere(
  args: readonly string[],
  env: Record<string, string>,
): Promise<Omit<Ended, 'exit'>> {
  const before = { ...process.env };
  Object.assign(process.env, { CAHIER_TIME_ZONE: 'Europe/Paris', ...env });
  try {
    const { output, warning, refusal } = await runHere('doctor', ...args);
    expect(refusal?.category).not.toBe('fault');
    return { stdout: output, stderr: warning + (refusal ? sayRefusal(refusal, 'en') : '') };
  } finally {
    for (const name of Object.keys(process.env))
      if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
}

describe('cahier doctor', () => {
  const root = mkdtempSync(join(tmpdir(), 'cahier-doctor-'));
  const data = join(root, 'data');
  let server: RunningProcess;
  beforeAll(async () => {
    server = await startServerProcess(data);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(root, { recursive: true });
  });

  it('finds nothing wrong beside a running server, which it leaves running', async () => {
    const { exit, stdout, stderr } = await doctor(['--data', data], {
      CAHIER_PUBLIC_URL: server.address,
    });
    expect([exit, stderr]).toEqual([0, '']);
    const [seen, ...unseen] = stdout.trim().split('\n');
    expect(seen).toBe(
      'Nothing was found wrong in: settings, Node.js, data folder, databases, clock, room on the disk and public address.',
    );
    expect(unseen).toContain('Not looked at: backup. Name the newest one with --backup.');
    expect((await fetch(`${server.address}/`)).status).toBe(200);
  });

  /** What nobody may read in what it prints. */
  const SECRETS = ['hunter2', 'ana.berg', 'thule.example', 'sesame'];
  const WRONG = {
    CAHIER_PUBLIC_URL: 'http://127.0.0.1:1/thule.example',
    CAHIER_SMTP_URL: 'smtp://ana.berg:hunter2@127.0.0.1:1',
    CAHIER_MAIL_FROM: 'ana.berg@thule.example',
    CAHIER_MAIL_BOUNCES: 'bounces@thule.example',
    CAHIER_MAIL_BOUNCES_URL: 'pop3://ana.berg:sesame@127.0.0.1:1',
  };

  it('says what is wrong a line each, in the language that was asked for, and no secret', async () => {
    const { stdout, stderr } = await doctorHere(['--data', data, '--lang', 'de'], WRONG);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^Öffentliche Adresse: Von dieser Maschine aus antwortet dort nichts\./,
      ),
      expect.stringMatching(/^Mailserver: /),
      expect.stringMatching(/^Postfach für Unzustellbares: /),
    ]);
    for (const secret of SECRETS) expect(stdout + stderr).not.toContain(secret);
  });

  it('says with --json where each finding is, in one object', async () => {
    const { stdout, stderr } = await doctorHere(['--data', data, '--json'], WRONG);
    expect([process.exitCode, stderr]).toEqual([3, '']);
    process.exitCode = undefined;
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [
        { area: 'address', code: 'address-unreachable' },
        { area: 'mail', code: 'mail-unreachable' },
        { area: 'bounces', code: 'bounces-unreachable' },
      ],
    });
  });

  it('finds settings with which Cahier does not start, and says that it looked no further', async () => {
    const { stdout, stderr } = await doctorHere([], { CAHIER_TIME_ZONE: 'Atlantis' });
    expect(stderr).toMatch(/^Settings: .*CAHIER_TIME_ZONE/s);
    expect(stdout).toMatch(/^Not looked at: data folder, .*Cahier does not start/m);
  });

  it('calls nothing missing that its account may not see', async () => {
    const hidden = join(root, 'hidden');
    mkdirSync(hidden, { mode: 0o700 });
    for (const file of ['office.sqlite', 'cahier.key', 'cahier.age']) {
      writeFileSync(join(hidden, file), '', { mode: 0o600 });
    }
    chmodSync(hidden, 0o000);
    chmodSync(root, 0o711);
    const args = ['--data', hidden, '--backup', join(hidden, 'cahier.age'), '--json'];
    const { stdout } = await doctor(args, {}, SOMEBODY);
    chmodSync(hidden, 0o700);
    const { findings } = JSON.parse(stdout) as { findings: readonly { code: string }[] };
    const codes = findings.map(({ code }) => code).filter((code) => code !== 'folder-of-another');
    expect(codes).toEqual([
      'folder-unwritable',
      'key-file-unusable',
      ...Array.from({ length: 3 }, () => 'database-unreadable'),
      'backup-unreadable',
    ]);
  });

  it('finds a folder and a file that its account may not write to', async () => {
    const shut = join(root, 'shut');
    mkdirSync(shut, { mode: 0o700 });
    writeFileSync(join(shut, 'cahier.lock'), '', { mode: 0o400 });
    chmodSync(shut, 0o500);
    if (isRoot) {
      // The test's own folder has to let another account pass.
      chmodSync(root, 0o711);
      for (const path of [shut, join(shut, 'cahier.lock')]) chownSync(path, NOBODY, NOBODY);
    }
    const { exit, stderr } = await doctor(['--data', shut], {}, SOMEBODY);
    expect([exit, ...stderr.trim().split('\n')]).toEqual([
      3,
      'Data folder: This account may not write there: nothing could be stored. Give it to Cahier’s account (chown).',
      'Data folder: This account may not write to cahier.lock: nothing could be stored. Give it to Cahier’s account (chown).',
    ]);
  });
});
