import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const NAMED = process.env['CAHIER_TEST_CHROMIUM'];
const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell';

/** The browser that people have, with its settings and its folder. */
export const CHROMIUM = NAMED ?? '/usr/bin/chromium';

/** The same engine without windows, where it is installed: a third of the processor time. */
const ENGINE = NAMED === undefined && existsSync(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : CHROMIUM;

/** What a page may take over anything: against waiting for ever, not a measure of its speed. */
export const PATIENCE_MS = 300_000;

export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ENGINE,
    args: ['--no-sandbox'],
    timeout: PATIENCE_MS,
  });
