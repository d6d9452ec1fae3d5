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
  generateReceiptKey,
  invitationHash,
  rawSign,
  rowContentSize,
  sealToIntake,
  toBase64Url,
  toHex,
} from '../dist/credentials/index.js';
import { NO_PRESS, utf8, writeRowSubmission } from '../dist/credentials/browser.js';
import { sealRow } from '../dist/holders/browser.js';
import { newKeyPair } from '../dist/holders/index.js';
import { InvitationStore, IssuerKeyMaker } from '../dist/eligibility/index.js';
import { IntakeKeyMaker } from '../dist/intake/index.js';
import { definitionHash, definitionOf, longestResponse } from '../dist/questionnaire/index.js';
import { IntakeKeys } from '../dist/responses/index.js';
import { createApp } from '../dist/server/serve.js';
import { SurveyDirectory } from '../dist/surveys/index.js';

const INVITED = 600;

/**
 * A folder with a survey per mode, whose address is its mode; the caller removes it. `table` is one by
 * invitation whose answers are sealed to five holders, any three of whom open; `invited` is the same with
 * invitations, whose ballots the server signs itself.
 */
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
  const issuer = await generateIssuerKey();
  const issuers =
    mode === 'invited'
      ? (await app.get(IssuerKeyMaker).make({ id, mode: 'two-phases' })).issuers
      : [{ partition: 'all', spki: issuer.spki }];
  const settings =
    mode === 'table' || mode === 'invited'
      ? await tableOf(app, id, issuers)
      : await serverOf(app, id, mode, mode === 'open-link' ? {} : { issuers });
  const definition = definitionOf(questionnaire, settings);
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
  const secrets = mode === 'invited' ? await invite(app, id) : [];
  return { id, slug: mode, issuer, definition, intake: definition.keys.intake, secrets };
}

/** What stands on the slips of as many as are invited. */
async function invite(app, id) {
  const secrets = Array.from({ length: INVITED }, () => new Uint8Array(randomBytes(10)));
  const hashes = secrets.map((secret) => toHex(invitationHash(id, secret)));
  await app.get(InvitationStore).add(id, hashes);
  return secrets;
}

/** Opened on the server: what browsers encrypt to, and the council's key. */
async function serverOf(app, id, mode, issuers) {
  const { intake } = await app.get(IntakeKeyMaker).make({ id });
  const { publicKey, commitment } = generateCouncilKey();
  const council = { publicKey, commitment, needed: 2, shares: 3 };
  return { mode, keys: { ...issuers, intake, council } };
}

async function tableOf(app, id, issuers) {
  const receipts = await app.get(IntakeKeys).keep(id, generateReceiptKey(), 'receipt');
  const pairs = await Promise.all(Array.from({ length: 5 }, () => newKeyPair('ECDH')));
  const seats = pairs.map(({ point }, i) => ({
    name: `Holder ${i + 1}`,
    seal: toBase64Url(point),
    words: Array(8).fill('river'),
  }));
  const holders = { list: `sha256:${'1e'.repeat(32)}`, number: 1, needed: 3, seats };
  return { mode: 'two-phases', keys: { issuers, receipts }, holders };
}

/** `count` responses, each with a ballot of its own, as browsers would send them. */
export async function sealedBallots(survey, answers, count) {
  const { id, issuer, intake } = survey;
  const bodies = [];
  for (let i = 0; i < count; i += 1) {
    const request = await deriveBlinding(randomBytes(16), id, issuer.spki);
    const token = await request.finalize(rawSign(issuer.pkcs8, request.blinded));
    if (!intake) {
      bodies.push(Buffer.from(await rowBody(survey, token, answers)));
      continue;
    }
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

export async function rowBody({ id, definition }, { input, signature }, answers) {
  const { needed, seats } = definition.holders;
  const row = await sealRow({
    definition: new Uint8Array(Buffer.from(definitionHash(definition).slice(7), 'hex')),
    seats: seats.map(({ seal }) => new Uint8Array(Buffer.from(seal, 'base64url'))),
    needed,
    content: utf8(JSON.stringify({ answers })),
    size: rowContentSize(longestResponse(definition.questionnaire)),
  });
  const nonce = new Uint8Array(randomBytes(16));
  return writeRowSubmission({
    survey: id,
    action: 'submit',
    nonce,
    after: NO_PRESS,
    input,
    signature,
    row,
  });
}
