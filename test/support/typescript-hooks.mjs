// Lets a thread load the TypeScript sources, with the settings that jest has. Whoever starts such threads
// has loaded @swc/core already, as jest has: else its native part goes with the first thread while threads
// of its own still run, which ends the process.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import jest from '../../jest.config.mjs';

const [[, [, swc]]] = Object.entries(jest.transform);
const lightArgon2 = new URL('light-argon2.ts', import.meta.url).href;
const isLight = new URL(import.meta.url).searchParams.has('light-argon2');

registerHooks({
  resolve(specifier, context, next) {
    if (isLight && specifier === '@node-rs/argon2') return { url: lightArgon2, shortCircuit: true };
    if (specifier.startsWith('.') && specifier.endsWith('.js')) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(source)) return { url: source.href, shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
