// The least that taking a ballot comes to: Fastify without a framework on it, the check of the ballot, the signature of
// the receipt, and one durable commit for all that come in one turn. No rules, no limits, no closing.
import { generateKeyPairSync } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import Fastify from 'fastify';
import {
  leafOf,
  readRowSubmission,
  receiptSigner,
  ROW_STARTS_AT,
  serialOf,
  tokenVerifier,
  toHex,
} from '../dist/credentials/index.js';
import { responseTable } from './response-table.mjs';

const SHORTEST_MS = 150;

const [file, spki] = process.argv.slice(2);
const { insert, begin, commit } = responseTable(file);
const isBallot = tokenVerifier([spki]);
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const sign = receiptSigner(pkcs8, `sha256:${'1e'.repeat(32)}`);

const waiting = [];
function stored(row) {
  return new Promise((resolve) => {
    waiting.push({ row, resolve });
    if (waiting.length === 1) void nextTurn().then(store);
  });
}
function store() {
  const batch = waiting.splice(0);
  begin.run();
  for (const { row } of batch) insert.run(...row);
  commit.run();
  for (const { resolve } of batch) resolve();
}

async function take(body) {
  const sent = readRowSubmission(body, body.length - ROW_STARTS_AT);
  if (!sent || !isBallot(sent)) return '';
  const { survey, input, signature, row } = sent;
  const serial = serialOf(survey, input);
  await stored([toHex(serial), survey, '', input, signature, row]);
  const leaf = leafOf(serial);
  return JSON.stringify({ receipt: toHex(leaf), signature: toHex(sign(leaf)) });
}

const server = Fastify();
server.addContentTypeParser(
  'application/octet-stream',
  { parseAs: 'buffer' },
  (_request, body, done) => done(null, body),
);
server.get('/', () => 'here');
server.post(
  '/api/submit',
  async ({ body }) => (await Promise.all([take(body), pause(SHORTEST_MS)]))[0],
);
console.log(`running at ${await server.listen({ port: 0, host: '127.0.0.1' })}`);
process.once('SIGTERM', () => void server.close());
