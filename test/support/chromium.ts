import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

export const CHROMIUM = process.env['CAHIER_TEST_CHROMIUM'] ?? '/usr/bin/chromium';

/** What a page may take over anything: against waiting for ever, not a measure of its speed. */
export const PATIENCE_MS = 300_000;

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

export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox'],
    timeout: PATIENCE_MS,
  });
