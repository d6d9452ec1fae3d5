import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

const KEPT_BACK = new Set(['node_modules', 'dist', 'data', '.git', 'coverage']);

/** A copy of the project to break on purpose; it shares the installed dependencies. */
export function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'cahier-copy-'));
  cpSync(ROOT, copy, {
    recursive: true,
    filter: (path) => !KEPT_BACK.has(path.slice(ROOT.length + 1)),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}
