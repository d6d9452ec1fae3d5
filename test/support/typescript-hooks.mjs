// Lets a program load the TypeScript sources, with the settings that jest has.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import jest from '../../jest.config.mjs';

const [[, [, swc]]] = Object.entries(jest.transform);
const lightArgon2 = new URL('light-argon2.ts', import.meta.url).href;
/** A program that reads the sources starts its threads from them too, as jest does; one of the build, from the build. */
const threadProgram = new URL('thread-program.ts', import.meta.url).href;
const isLight = new URL(import.meta.url).searchParams.has('light-argon2');
// Where a program hashes as in use, so do the threads that it starts (`light-argon2.ts`).
if (!isLight) globalThis[Symbol.for('cahier.as-in-use')] = true;
const folder = process.env.CAHIER_TEST_TEMPLATES;
const require = createRequire(import.meta.url);

const transformed = (filename, source) =>
  require('@swc/core').transformSync(source, { ...swc, filename }).code;

/** Of a test run, in which many programs load the same files, each is transformed once. */
function codeOf(filename) {
  const source = readFileSync(filename, 'utf8');
  if (!folder) return transformed(filename, source);
  const digest = createHash('sha256').update(filename).update('\0').update(source).digest('hex');
  const kept = join(folder, `${digest}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const code = transformed(filename, source);
  const begun = `${kept}-${process.pid}-${threadId}`;
  writeFileSync(begun, code);
  renameSync(begun, kept);
  return code;
}

registerHooks({
  resolve(specifier, context, next) {
    if (isLight && specifier === '@node-rs/argon2') return { url: lightArgon2, shortCircuit: true };
    const isOfSources = context.parentURL?.endsWith('.ts');
    if (isOfSources && specifier.endsWith('/thread-program.js')) {
      return { url: threadProgram, shortCircuit: true };
    }
    if (specifier.startsWith('.') && specifier.endsWith('.js')) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(source)) return { url: source.href, shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    return { format: 'module', source: codeOf(fileURLToPath(url)), shortCircuit: true };
  },
});
