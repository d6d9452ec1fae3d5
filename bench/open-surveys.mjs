// Open surveys in a data folder of their own, and ballots that were drawn without the desk.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../dist/config/index.js';
import {
  deriveBlinding,
  generateCouncilKey,
  generateIssuerKey,
  rawSign,
  sealToIntake,
  toBase64Url,
} from '../dist/credentials/index.js';
import { IntakeKeyMaker } from '../dist/intake/index.js';
import { definitionHash, definitionOf } from '../dist/questionnaire/index.js';
import { createApp } from '../dist/server/serve.js';
import { SurveyDirectory } from '../dist/surveys/index.js';

/** A folder with a survey per mode, whose address is its mode; the caller removes it. */
export async function openSurveys(questionnaire, modes) {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-bench-'));
  const app = await createApp(readConfiguration({ CAHIER_DATA: folder }));
  await app.init();
  const surveys = [];
  for (const mode of modes) surveys.push(await placeSurvey(app, questionnaire, mode));
  await app.close();
  return { folder, surveys, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function placeSurvey(app, questionnaire, mode) {
  const id = randomBytes(16).toString('hex');
  const { intake } = await app.get(IntakeKeyMaker).make({ id });
  const issuer = await generateIssuerKey();
  const { publicKey, commitment } = generateCouncilKey();
  const keys = {
    ...(mode === 'open-link' ? {} : { issuers: [{ partition: 'all', spki: issuer.spki }] }),
    intake,
    council: { publicKey, commitment, needed: 2, shares: 3 },
  };
  const definition = definitionOf(questionnaire, { mode, keys });
  await app.get(SurveyDirectory).create({
    id,
    slug: mode,
    questionnaireId: null,
    state: 'open',
    definition,
    definitionHash: definitionHash(definition),
    invited: null,
    participation: null,
    participationDay: null,
    isClosing: false,
  });
  return { id, issuer, intake };
}

/** `count` sealed responses, each with a ballot of its own, as browsers would send them. */
export async function sealedBallots({ id, issuer, intake }, answers, count) {
  const bodies = [];
  for (let i = 0; i < count; i += 1) {
    const request = await deriveBlinding(randomBytes(16), id, issuer.spki);
    const token = await request.finalize(rawSign(issuer.pkcs8, request.blinded));
    const envelope = {
      survey: id,
      input: toBase64Url(token.input),
      signature: toBase64Url(token.signature),
      nonce: toBase64Url(randomBytes(16)),
      action: 'submit',
      answers,
    };
    bodies.push(Buffer.from(await sealToIntake(intake, id, envelope)));
  }
  return bodies;
}
