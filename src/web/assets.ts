import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { CONTROL_WORD_LISTS } from '../language/index.js';
import { fontStyle } from './fonts.js';
import { Packed } from './packed.js';
import { refuse } from './refusals.js';

const ROOT = join(import.meta.dirname, '..', '..');
const STYLES = join(ROOT, 'views', 'styles');
/** Made of `src/browser` by the build (scripts/build-browser.mjs). */
export const SCRIPTS = join(ROOT, 'dist', 'browser');

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

export class Asset extends Packed {
  constructor(
    readonly contentType: string,
    body: Buffer,
  ) {
    super(body);
  }
}

/** What a page writes about a script: a browser runs it only if the bytes have this digest. */
export interface ScriptTag {
  readonly path: string;
  /** Subresource Integrity, `sha384-<base64>`. */
  readonly integrity: string;
}

/** The few files that pages load, under addresses that change with their content. */
@Injectable()
export class Assets {
  private readonly byName = new Map<string, Asset>();
  /** Address of each style by its bare name: `paths.respondent` is `/assets/respondent.3f2a….css`. */
  readonly paths: Readonly<Record<string, string>>;
  /** Address and digest of each script by its bare name. */
  readonly scripts: Readonly<Record<string, ScriptTag>>;

  constructor() {
    this.paths = {
      ...Object.fromEntries(filesIn(STYLES).map(([name, file]) => [name, this.add(file)])),
      fonts: this.keep('fonts', 'css', Buffer.from(fontStyle((file) => this.add(file)))),
    };
    // The scripts know their addresses (scripts/build-browser.mjs).
    for (const [, file] of filesIn(fileURLToPath(CONTROL_WORD_LISTS))) this.add(file);
    this.scripts = Object.fromEntries(
      filesIn(SCRIPTS).map(([name, file]) => {
        const digest = createHash('sha384').update(readFileSync(file)).digest('base64');
        return [name, { path: this.add(file), integrity: `sha384-${digest}` }];
      }),
    );
  }

  find(address: string): Asset | undefined {
    return this.byName.get(address);
  }

  private add(file: string): string {
    const [name = '', extension = ''] = file.slice(file.search(/[^/\\]+$/)).split('.');
    return this.keep(name, extension, readFileSync(file));
  }

  private keep(name: string, extension: string, body: Buffer): string {
    const digest = createHash('sha256').update(body).digest('hex').slice(0, 12);
    const address = `${name}.${digest}.${extension}`;
    this.byName.set(address, new Asset(TYPES[extension] ?? '', body));
    return `/assets/${address}`;
  }
}

/** Bare name and path of each file that pages may load. */
function filesIn(folder: string): readonly (readonly [string, string])[] {
  if (!existsSync(folder)) {
    throw refuse('not-built');
  }
  return readdirSync(folder)
    .filter((file) => (file.split('.').at(-1) ?? '') in TYPES)
    .map((file) => [file.split('.')[0] ?? '', join(folder, file)]);
}
