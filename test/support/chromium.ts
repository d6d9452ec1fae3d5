import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { CHROMIUM } from './launch-chromium.js';

export { CHROMIUM, openChromium, PATIENCE_MS } from './launch-chromium.js';

const isMissing = !existsSync(CHROMIUM) && !process.env['CI'];

/** A group of tests that need a browser; one line says so where there is none. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (isMissing) {
    process.stderr.write(
      `Skipped: ${name}. Install Chromium, or name one with CAHIER_TEST_CHROMIUM.\n`,
    );
  }
  (isMissing ? describe.skip : describe)(name, tests);
}
