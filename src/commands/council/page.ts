import type { Command } from 'commander';
import { councilFile } from '../../client/index.js';
import { writeWhole } from '../files.js';
import { tell } from './council-files.js';

interface Options {
  readonly out?: string;
  readonly json?: boolean;
}

export function addPage(council: Command): void {
  council
    .command('page')
    .description(
      'the page in which holders do all of this without a command line: one file, its SHA-256',
    )
    .option('--out <file>', 'where to write it; its SHA-256 alone unless told')
    .option('--json', 'print one JSON object')
    .action(writePage);
}

function writePage({ out, json }: Options): void {
  const { body, hash } = councilFile();
  if (out !== undefined) writeWhole(out, body, '--out');
  tell(json, { page: out ?? null, sha256: hash }, [
    ...(out === undefined ? [] : [`The holders’ page: ${out}`]),
    `SHA-256: ${hash}`,
  ]);
}
