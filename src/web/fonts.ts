import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** The families of the report (OFL-1.1), by weight. A browser fetches the letters that a page has. */
const FACES = [
  '@fontsource/source-sans-3/400.css',
  '@fontsource/source-sans-3/600.css',
  '@fontsource/source-serif-4/600.css',
];
const SOURCES = /url\(\.\/([^)]+\.woff2)\) format\('woff2'\), url\([^)]+\) format\('woff'\)/g;

/** A page does not move under who reads it: a family that comes late is shown from the next page on. */
const LATE = 'font-display: optional';

/**
 * @param add keeps a file and gives its address, beside which the style will lie
 * @returns the style that names the fonts of the office
 */
export function fontStyle(add: (file: string) => string): string {
  return FACES.map((face) => {
    const sheet = resolve(face);
    return readFileSync(sheet, 'utf8')
      .replaceAll(/font-display: \w+/g, LATE)
      .replace(SOURCES, (_, file: string) => {
        const address = add(join(dirname(sheet), file));
        return `url(${address.slice(address.lastIndexOf('/') + 1)}) format('woff2')`;
      });
  }).join('\n');
}
