import type { Browser } from 'playwright-core';
import { seedInvitedSurvey } from '../../ballot-visitor.js';
import type { TestApp } from '../../testing-app.js';
import { writerAgainst } from './visitor.js';
import type { Way } from './way.js';
import { WAYS } from './ways.js';

export interface Tried {
  readonly way: Way;
  /** Whether it came out as claimed. */
  readonly holds: boolean;
  /** Whether it succeeds without what stands against it; where nothing does, whether honesty passes. */
  readonly isControlRight: boolean;
}

/** Tries lies against an honest server's real page and public checks, one after the other. */
export async function tryLies(
  test: TestApp,
  browser: Browser,
  ways: readonly Way[] = WAYS,
): Promise<readonly Tried[]> {
  const survey = await seedInvitedSurvey(test, 'one-sitting');
  const writer = writerAgainst(test, survey, browser);
  const tried: Tried[] = [];
  for (const way of ways) {
    const holds = await way.holds(writer);
    tried.push({ way, holds, isControlRight: await way.control(writer) });
  }
  return tried;
}
