import { type Browser, chromium } from 'playwright-core';

export const CHROMIUM = process.env['CAHIER_TEST_CHROMIUM'] ?? '/usr/bin/chromium';

/** What a page may take over anything: against waiting for ever, not a measure of its speed. */
export const PATIENCE_MS = 300_000;

export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox'],
    timeout: PATIENCE_MS,
  });
