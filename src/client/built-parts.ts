import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONTROL_WORD_LISTS } from '../language/index.js';

const ROOT = join(import.meta.dirname, '..', '..');
const STYLES = join(ROOT, 'views', 'styles');
/** Made of `src/browser` by the build (scripts/build-browser.mjs). */
export const BUILT = join(ROOT, 'dist', 'browser');

export interface Parts {
  readonly style: Buffer;
  /** What stands in the page in front of everything, and what stands at its end. */
  readonly start: Buffer;
  readonly script: Buffer;
  readonly icon: string;
  /** The service worker, without what it keeps. */
  readonly worker: Buffer;
  /** Every file that the page loads, under an address that changes with its content. */
  readonly assets: readonly (readonly [path: string, body: Buffer])[];
}

export const digestOf = (body: Buffer, form: 'hex' | 'base64', kind = 'sha256'): string =>
  createHash(kind).update(body).digest(form);

/** Reads what the build has made. */
export function readParts(): Parts {
  const icon = readFileSync(join(STYLES, 'icon.svg'));
  const words = readdirSync(BUILT).filter((file) => file.endsWith('.json'));
  const lists = fileURLToPath(CONTROL_WORD_LISTS);
  const assets = [
    ['icon.svg', icon] as const,
    ...words.map((file) => [file, readFileSync(join(BUILT, file))] as const),
    ...readdirSync(lists).map((file) => [file, readFileSync(join(lists, file))] as const),
  ].map(([name, body]) => [addressOf(name, body), body] as const);
  return {
    style: readFileSync(join(BUILT, 'page-style.css')),
    start: readFileSync(join(BUILT, 'head-start.js')),
    script: readFileSync(join(BUILT, 'respondent.js')),
    icon: addressOf('icon.svg', icon),
    worker: readFileSync(join(BUILT, 'worker.js')),
    assets,
  };
}

/** As the server names them too, and the script its words (scripts/build-browser.mjs). */
const addressOf = (name: string, body: Buffer): string =>
  `assets/${name.replace('.', `.${digestOf(body, 'hex').slice(0, 12)}.`)}`;
