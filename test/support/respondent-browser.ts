import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type InvitedSurvey, seedInvitedSurvey } from './ballot-visitor.js';
import { openChromium, PATIENCE_MS } from './chromium.js';
import { startTestApp, type TestApp } from './testing-app.js';

export const PHONE = { width: 320, height: 640 };

/** What the tests of one file share: the application, two surveys by invitation, a phone each. */
export interface RespondentBrowser {
  readonly test: TestApp;
  readonly surveys: Readonly<Record<'one-sitting' | 'two-phases', InvitedSurvey>>;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Another person's phone, or the same person's second one. */
  another(options?: { readonly javaScriptEnabled: boolean }): Promise<Page>;
}

/** Sets up before each test and fails those in which a script of the page failed. */
export function useRespondentBrowser(): RespondentBrowser {
  let browser: Browser;
  const faults: string[] = [];
  const contexts: BrowserContext[] = [];
  const shared = {} as { -readonly [Key in keyof RespondentBrowser]: RespondentBrowser[Key] };
  shared.another = async (options) => {
    const context = await browser.newContext({ viewport: PHONE, locale: 'en', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    return page;
  };
  beforeAll(async () => {
    shared.test = await startTestApp('sqlite');
    shared.surveys = {
      'one-sitting': await seedInvitedSurvey(shared.test, 'one-sitting'),
      'two-phases': await seedInvitedSurvey(shared.test, 'two-phases'),
    };
    browser = await openChromium();
  });
  beforeEach(async () => {
    shared.page = await shared.another();
    shared.context = shared.page.context();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await shared.test?.close();
  });
  return shared;
}
