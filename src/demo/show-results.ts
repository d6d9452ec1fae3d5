import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Agreements } from '../agreements/index.js';
import { RegisterPrinting } from '../demands/index.js';
import { contentOf, printedOf, ShowResults } from '../publishing/index.js';
import { ReleaseStore } from '../releases/index.js';
import { SurveyDirectory } from '../surveys/index.js';

/** Two representatives show everybody the summary of the latest edition. */
export async function showResults(
  app: NestFastifyApplication,
  subject: string,
  [proposer, ender]: readonly [string, string],
): Promise<void> {
  const survey = await app.get(SurveyDirectory).get(subject);
  const latest = await app.get(ReleaseStore).edition(subject);
  if (!latest) throw new Error('a survey of the demo has no release');
  const register = printedOf(await app.get(RegisterPrinting).of(survey, 'fr'));
  const { edition, release } = latest;
  const content = contentOf({ edition, hash: release.hash, register });
  const viewer = (accountId: string) =>
    ({ accountId, login: '', role: 'rep', language: 'fr', csrf: '' }) as const;
  const agreements = app.get(Agreements);
  const id = await agreements.propose(ShowResults.kind, viewer(proposer), { subject, content });
  await agreements.agree(id, viewer(ender));
}
