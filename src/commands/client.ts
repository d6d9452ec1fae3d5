import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Command } from 'commander';
import { type ClientFiles, fingerprintOf, makeClient, webcatConfig } from '../client/index.js';
import { makeFolders } from '../files/index.js';
import { refuse } from './refusals.js';

interface Options {
  readonly out: string;
  readonly server: string;
  readonly eligibility: string;
  readonly intake: string;
  readonly webcat?: string;
  readonly json?: boolean;
}

export function addClient(program: Command): void {
  program
    .command('client')
    .description('the page on which people answer by invitation, as files that anybody can serve')
    .requiredOption('--out <folder>', 'where the files go: a new folder, or an empty one')
    .option('--server <url>', 'the survey server, where somebody else serves the page', address, '')
    .option('--eligibility <url>', 'as CAHIER_ELIGIBILITY_URL_PUBLIC', address, '')
    .option('--intake <url>', 'as CAHIER_INTAKE_URL_PUBLIC', address, '')
    .option('--webcat <file>', 'also write what the tools of WEBCAT make a manifest of')
    .option('--json', 'print one JSON object')
    .action(writeFiles);
}

/** Reads an address as the server's settings write it: whole, and without a slash at its end. */
function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && !url.search && !url.hash && !url.username && !url.password;
  if (!isPlain || !/^https?:$/.test(url.protocol)) throw refuse('bad-client-address');
  return url.href.replace(/\/+$/, '');
}

function writeFiles({ out, server, eligibility, intake, webcat, json }: Options): void {
  // Whatever stands in the folder would be served with the page.
  if (existsSync(out) && readdirSync(out).length > 0) throw refuse('folder-not-empty');
  const made = makeClient({ server, eligibility, intake });
  write(out, made);
  if (webcat !== undefined) writeFileSync(webcat, webcatConfig(made, server));
  const { files, hash } = made;
  process.stdout.write(
    json
      ? `${JSON.stringify({ files: files.size, manifest: hash, compare: fingerprintOf(hash) })}\n`
      : `${files.size} files in ${out}\nTheir manifest: ${hash}\nTo compare with a slip: ${fingerprintOf(hash)}\n`,
  );
}

function write(folder: string, { files }: ClientFiles): void {
  try {
    for (const [path, body] of files) {
      const file = join(folder, ...path.split('/'));
      makeFolders(dirname(file));
      writeFileSync(file, body);
    }
  } catch (cause) {
    throw refuse('output-unwritable', { option: '--out' }, { cause });
  }
}
