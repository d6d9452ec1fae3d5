// Test helpers are TypeScript; the benches that use them read them through esbuild.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** Bundles a TypeScript module of the project and imports it; packages stay where they are. */
export async function importTypeScript(path) {
  const folder = join(root, 'dist', 'bench');
  const outfile = join(folder, `${path.replace(/\W+/g, '-')}-${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return loaded;
}
