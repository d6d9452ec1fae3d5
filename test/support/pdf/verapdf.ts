import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether veraPDF is installed; no registry that this project uses has it. */
export function hasVeraPdf(): boolean {
  try {
    execFileSync('verapdf', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What veraPDF says of a file, held against a standard; starts with PASS where nothing is wrong. */
export function verify(pdf: Buffer, standard: 'ua1' | '3a', folder: string): string {
  const file = join(folder, `${standard}.pdf`);
  writeFileSync(file, pdf);
  const { stdout } = spawnSync('verapdf', ['--flavour', standard, '--format', 'text', file], {
    encoding: 'utf8',
  });
  return stdout;
}
