import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runHere } from './run-here.js';

const SERVER = 'https://ask.example.org/cahier';

const sha256 = (body: Buffer): string =>
  `sha256:${createHash('sha256').update(body).digest('hex')}`;

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length + 1), readFileSync(file)] as const;
    }),
  );
}

describe('cahier client', () => {
  let folder: string;
  const client = (out: string, ...more: readonly string[]) =>
    runHere('client', '--out', join(folder, out), ...more);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-client-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the same bytes again elsewhere, and one hash that stands for all of them', async () => {
    const { output } = await client('one', '--json');
    await client('a/deeper/two');
    const [one, two] = ['one', 'a/deeper/two'].map((name) => filesIn(join(folder, name)));
    expect([...one!.keys()].sort()).toEqual([...two!.keys()].sort());
    for (const [name, body] of one!)
      expect([name, body.equals(two!.get(name)!)]).toEqual([name, true]);
    const manifest = sha256(one!.get('manifest.json')!);
    const said = JSON.parse(output) as { readonly compare: string };
    expect(said).toMatchObject({ files: one!.size, manifest });
    expect(said.compare).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect(manifest.slice(7, 39)).toBe(said.compare.replaceAll(' ', ''));
  });

  it('lists every file with its hash, and names those that a page loads by their content', async () => {
    await client('one');
    const files = new Map(filesIn(join(folder, 'one')));
    const manifest = JSON.parse(files.get('manifest.json')!.toString()) as { files: object };
    files.delete('manifest.json');
    const hashes = [...files].map(([name, body]) => [name, sha256(body)]);
    expect(manifest.files).toEqual(Object.fromEntries(hashes));
    for (const [name, body] of files) {
      if (name.startsWith('assets/')) expect(name).toContain(`.${sha256(body).slice(7, 19)}.`);
    }
    const icon = [...files.keys()].find((name) => name.startsWith('assets/icon.'))!;
    for (const [page, up] of [
      ['index.html', ''],
      ['s/index.html', '../'],
    ] as const) {
      const html = files.get(page)!.toString();
      expect(html.match(/<script[^>]*>/g)).toEqual(['<script>', '<script type="module">']);
      expect(html).toContain(`href="${up}${icon}"`);
    }
  });

  it('names the servers in the page, and lets the page call those and no others', async () => {
    await client('one', '--server', `${SERVER}/`, '--intake', 'https://box.example.org');
    const page = filesIn(join(folder, 'one')).get('index.html')!.toString();
    expect(page).toContain(`data-server="${SERVER}"`);
    const [policy = ''] = /content="default-src[^"]*"/.exec(page)!;
    expect(policy).toContain(
      'connect-src &#x27;self&#x27; https://ask.example.org https://box.example.org;',
    );
    expect(policy).toContain('trusted-types &#x27;none&#x27;');
    expect(policy).not.toMatch(/unsafe|\*|data:/);
  });

  it('gives the tools of WEBCAT the policy that stands in the page', async () => {
    const config = join(folder, 'webcat.config.json');
    await client('one', '--webcat', config);
    const read = JSON.parse(readFileSync(config, 'utf8')) as Record<string, string>;
    expect(read).toMatchObject({ default_index: 'index.html', wasm: [], extra_csp: {} });
    const page = filesIn(join(folder, 'one')).get('index.html')!.toString();
    const [, policy = ''] = /content="(default-src[^"]*)"/.exec(page)!;
    expect(read['default_csp']).toBe(`${policy.replaceAll('&#x27;', "'")}; frame-ancestors 'none'`);
  });

  it('leaves alone a folder that holds something, and takes no address that is none', async () => {
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    expect((await client('.')).refusal).toMatchObject({ code: 'folder-not-empty' });
    expect(readdirSync(folder)).toEqual(['mine.txt']);
    for (const odd of ['ask.example.org', 'ftp://ask.example.org', `${SERVER}?a=1`]) {
      const { refusal } = await client('one', '--server', odd);
      expect([odd, refusal]).toMatchObject([odd, { code: 'bad-client-address' }]);
    }
  });
});
