// Milliseconds of one core for each step of a token and of a sealed response, and the opening of
// 100,000 responses extrapolated from fewer.
import { randomBytes } from 'node:crypto';
import {
  councilOpener,
  deriveBlinding,
  generateCouncilKey,
  generateIntakeKey,
  generateIssuerKey,
  intakeOpener,
  issuerSigner,
  sealedSize,
  sealToCouncil,
  sealToIntake,
  toBase64Url,
  unwrapShare,
  verifyToken,
  wrapShare,
} from '../dist/credentials/index.js';

const SURVEY = 'ab'.repeat(16);
const DEFINITION = `sha256:${'5b'.repeat(32)}`;
const RESPONSES = 100_000;

export async function credentials() {
  const lines = [...(await tokens()), ...(await envelopes()), ...(await sealing())];
  const wrapped = await wrapShare(randomBytes(33), 'a passphrase');
  const guess = await milliseconds(3, () => unwrapShare(wrapped, 'a passphrase'));
  return [...lines, `share out of its passphrase: ${guess.toFixed(0)} ms`];
}

async function tokens() {
  const { spki, pkcs8 } = await generateIssuerKey();
  const sign = issuerSigner(pkcs8);
  const blind = () => deriveBlinding(randomBytes(16), SURVEY, spki);
  const request = await blind();
  const signed = sign(request.blinded);
  const token = await request.finalize(signed);
  return [
    line('blind (browser)', await milliseconds(100, blind)),
    line('signature', await milliseconds(300, () => sign(request.blinded))),
    line('finish (browser)', await milliseconds(100, () => request.finalize(signed))),
    line('verify', await milliseconds(1000, () => verifyToken(spki, token))),
  ];
}

async function envelopes() {
  const { publicKey, privateKey } = generateIntakeKey();
  const envelope = {
    survey: SURVEY,
    input: toBase64Url(randomBytes(64)),
    signature: toBase64Url(randomBytes(384)),
    nonce: toBase64Url(randomBytes(16)),
    action: 'submit',
    answers: answersOf(600),
  };
  const seal = () => sealToIntake(publicKey, SURVEY, envelope);
  const open = await intakeOpener(privateKey, SURVEY);
  const sealed = await seal();
  return [
    line('envelope sealed (browser), 4 kB', await milliseconds(300, seal)),
    line('envelope opened at the intake', await milliseconds(300, () => open(sealed))),
  ];
}

async function sealing() {
  const { publicKey, privateKey } = generateCouncilKey();
  const serial = new Uint8Array(randomBytes(32));
  const context = { definitionHash: DEFINITION, serial };
  const content = Buffer.from(JSON.stringify(answersOf(600)));
  const size = sealedSize(content.length);
  const seal = () => sealToCouncil(publicKey, context, content, size);
  const open = councilOpener(privateKey, DEFINITION);
  const sealed = seal();
  const opened = await milliseconds(5000, () => open(serial, sealed));
  return [
    line(`sealed to the council, ${size} bytes`, await milliseconds(3000, seal)),
    line('opened with the council’s key', opened),
    `${RESPONSES.toLocaleString('en')} responses opened: ${((opened * RESPONSES) / 1000).toFixed(1)} s on one core (target: 60 s on two)`,
  ];
}

const answersOf = (letters) => ({ plan: '3', themes: ['a', 'b'], comment: 'x'.repeat(letters) });

/** Per call, after a tenth as many calls to warm up. */
async function milliseconds(calls, act) {
  for (let i = 0; i < calls / 10; i += 1) await act();
  const start = performance.now();
  for (let i = 0; i < calls; i += 1) await act();
  return (performance.now() - start) / calls;
}

const line = (what, time) => `${what}: ${time.toFixed(time < 0.1 ? 3 : 2)} ms`;
