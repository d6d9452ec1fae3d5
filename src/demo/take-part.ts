import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { deriveBlinding, invitationHash, toHex, type Token } from '../credentials/index.js';
import { DrawDesk, InvitationStore } from '../eligibility/index.js';
import { ResponseStore } from '../intake/index.js';
import type { Response } from '../questionnaire/index.js';
import { type Survey, SurveyDirectory } from '../surveys/index.js';

/** Invites people; returns the secrets on their slips. */
export async function invite(
  app: NestFastifyApplication,
  surveyId: string,
  count: number,
): Promise<readonly Uint8Array[]> {
  const secrets = Array.from({ length: count }, () => new Uint8Array(randomBytes(10)));
  const hashes = secrets.map((secret) => toHex(invitationHash(surveyId, secret)));
  await app.get(InvitationStore).add(surveyId, hashes);
  await app.get(SurveyDirectory).recordInvited(surveyId, count);
  return secrets;
}

/**
 * Has the holders of these secrets draw a ballot each, and as many of them answer as there are
 * responses: the way that everybody takes to the sealed row, but for the network.
 *
 * @param between what happens once all have drawn, before the first answers
 */
export async function takePart(
  app: NestFastifyApplication,
  surveyId: string,
  secrets: readonly Uint8Array[],
  responses: readonly Response[],
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const surveys = app.get(SurveyDirectory);
  const desk = app.get(DrawDesk);
  const drawn = await surveys.get(surveyId);
  const tokens = await Promise.all(secrets.map((secret) => drawToken(desk, drawn, secret)));
  await between();
  const survey = await surveys.get(surveyId);
  const store = app.get(ResponseStore);
  await Promise.all(responses.map((answers, i) => submit(store, survey, tokens[i]!, answers)));
}

async function drawToken(desk: DrawDesk, survey: Survey, secret: Uint8Array): Promise<Token> {
  const { spki } = survey.definition.keys!.issuers![0]!;
  const request = await deriveBlinding(randomBytes(16), survey.id, spki);
  const signature = await desk.draw({ survey: survey.id, secret, blinded: request.blinded });
  if (!signature) throw new Error('an invitation of the demo was refused');
  return request.finalize(signature);
}

async function submit(
  store: ResponseStore,
  survey: Survey,
  token: Token,
  answers: Response,
): Promise<void> {
  const nonceDigest = randomBytes(16).toString('hex');
  const stored = await store.store(survey, { ...token, nonceDigest, action: 'submit', answers });
  if (stored.kind !== 'counted') throw new Error('a response of the demo was not counted');
}
