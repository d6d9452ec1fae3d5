import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from './every-paper.js';

export const STANDARDS = ['ua1', '3a'] as const;
export type Standard = (typeof STANDARDS)[number];

/** The version of veraPDF that is installed; null where none is: no registry that this project uses has it. */
export function veraPdf(): string | null {
  try {
    return execFileSync('verapdf', ['--version'], { encoding: 'utf8' }).split('\n')[0]!.trim();
  } catch {
    return null;
  }
}

/** What veraPDF says of a file, held against a standard; starts with PASS where nothing is wrong. */
export function verify({ name, pdf }: Paper, standard: Standard, folder: string): string {
  const file = join(folder, `${name}-${standard}.pdf`);
  writeFileSync(file, pdf);
  const { stdout } = spawnSync(
    'verapdf',
    ['--flavour', standard, '--format', 'text', '--verbose', file],
    { encoding: 'utf8' },
  );
  return stdout;
}

export interface Judgement {
  readonly name: string;
  readonly standard: Standard;
  readonly isValid: boolean;
  /** As the judge said it. */
  readonly said: string;
}

/** Each paper against each standard, as `judge` says; what says nothing at all is not valid. */
export async function judgeAll(
  papers: AsyncIterable<Paper>,
  judge: (paper: Paper, standard: Standard) => string,
): Promise<readonly Judgement[]> {
  const judgements: Judgement[] = [];
  for await (const paper of papers) {
    for (const standard of STANDARDS) {
      const said = judge(paper, standard);
      judgements.push({ name: paper.name, standard, isValid: said.startsWith('PASS'), said });
    }
  }
  return judgements;
}
