// What a complete respondent costs the server: the page of their link with what it fetches, the ballot, the answers.
import { randomBytes } from 'node:crypto';
import {
  deriveBlinding,
  fromBase64Url,
  issuerSigner,
  toBase64Url,
} from '../dist/credentials/index.js';
import { getEach, postEach } from './load.mjs';
import { rowBody } from './open-surveys.mjs';
import { startServer } from './server.mjs';

/** Of the invited, those who come before anything is measured. */
const WARM = 150;
const CONNECTIONS = 200;
const SIGNATURES = 100;

export async function* respondents(folder, survey, answers) {
  const server = await startServer(folder);
  const { secrets } = survey;
  await takePart(server, survey, secrets.slice(0, WARM), answers);
  const costs = await takePart(server, survey, secrets.slice(WARM), answers);
  const said = costs.map(({ what, ms, bad }) => `${what} ${ms.toFixed(2)} (${bad} refused)`);
  const sum = costs.reduce((total, { ms }) => total + ms, 0);
  yield `invited, sealed on the phone, ms of processor time a respondent: ${sum.toFixed(2)} of 4; ${said.join(', ')}; most memory ${server.peakMb().toFixed(0)} MB`;
  yield `  a blind signature alone, of which a ballot has one: ${signatureMs(survey).toFixed(2)} ms`;
  await server.stop();
}

/** Milliseconds of processor time, in this process and warm. */
function signatureMs({ issuer }) {
  const sign = issuerSigner(issuer.pkcs8);
  const blinded = new Uint8Array(384).fill(7);
  for (let i = 0; i < SIGNATURES; i += 1) sign(blinded);
  const start = process.cpuUsage();
  for (let i = 0; i < SIGNATURES; i += 1) sign(blinded);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / SIGNATURES;
}

async function takePart(server, survey, secrets, answers) {
  const costs = [];
  const measured = async (what, work) => {
    const before = server.processorMs();
    const { bad, texts } = await work();
    costs.push({ what, ms: (server.processorMs() - before) / secrets.length, bad });
    return texts;
  };
  const page = await (await fetch(`${server.address}/i`)).text();
  const [words] = /\/assets\/words-fr\.\w+\.json/.exec(page);
  const paths = secrets.flatMap(() => ['/i', words, `/api/surveys/${survey.slug}`]);
  const how = { connections: CONNECTIONS };
  await measured('page', () => getEach(server.address, paths, how));

  const { spki } = survey.definition.keys.issuers[0];
  const blinded = await Promise.all(
    secrets.map(() => deriveBlinding(new Uint8Array(randomBytes(16)), survey.id, spki)),
  );
  const draws = secrets.map((secret, i) =>
    JSON.stringify({
      survey: survey.id,
      invitation: toBase64Url(secret),
      blinded: toBase64Url(blinded[i].blinded),
    }),
  );
  const json = { ...how, type: 'application/json' };
  const signed = await measured('ballot', () => postEach(server.address, '/api/draw', draws, json));
  const bodies = [];
  for (const [i, text] of signed.entries()) {
    const token = await blinded[i].finalize(fromBase64Url(JSON.parse(text).signature));
    bodies.push(Buffer.from(await rowBody(survey, token, answers)));
  }
  const row = { ...how, type: 'application/octet-stream' };
  await measured('answers', () => postEach(server.address, '/api/submit', bodies, row));
  return costs;
}
