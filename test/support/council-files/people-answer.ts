import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import {
  deriveBlinding,
  fromBase64Url,
  toBase64Url,
  toHex,
} from '../../../src/credentials/index.js';
import { rowDigest } from '../../../src/holders/index.js';
import { DayKeeper } from '../../../src/surveys/life/day-keeper.js';
import { hashOf, postJson } from '../invitation-survey.js';
import { seeAnswer } from '../seen-answer.js';
import { rowBody, sealTestRow } from '../table-survey.js';
import { NAMES, type TableDesk } from './table-desk.js';

export const PEOPLE = 14;
/** What they send; the last two are a holder's try, and what no page would let anybody answer. */
const CONTENTS = [
  ...Array.from({ length: 12 }, (_, i) => [
    { site: 'orvane', swap: i < 7 ? 'yes' : 'no', wish: `A quiet hour, said Ines Moreau ${i}.` },
  ]),
  [{ site: 'orvane', swap: 'no' }, { test: true }],
  [{ swap: 'perhaps' }],
] as const;

/** People answer, on the first of its days. */
export async function peopleAnswer(desk: TableDesk): Promise<void> {
  const secrets = Array.from({ length: PEOPLE }, () => new Uint8Array(randomBytes(10)));
  const hashes = secrets.map((secret) => hashOf(desk.id, secret)).join('\n');
  const slips = { hashes, count: String(PEOPLE) };
  const uploaded = await desk.admin.post(`/admin/surveys/${desk.id}/invitations/hashes`, slips);
  expect(uploaded.status).toBe(200);
  await desk.test.app.get(DayKeeper).keep();
  const { state, definition, definitionHash } = await desk.survey();
  expect(state).toBe('open');
  const frozen = { id: desk.id, definition, definitionHash: definitionHash! };
  for (const [i, [answers, more]] of CONTENTS.entries()) {
    const token = await draw(desk, secrets[i]!, definition.keys!.issuers![0]!.spki);
    const row = await sealTestRow(frozen, answers, more);
    if (more) await castTest(desk, row, definitionHash!, answers);
    const counted = await seeAnswer(desk.test.url, await rowBody(frozen, token, { row }));
    expect(counted.status).toBe(200);
    desk.receipts.push(`${counted.receipt}${counted.signature}`);
  }
}

/** A ballot for an invitation. */
async function draw(desk: TableDesk, secret: Uint8Array, spki: string) {
  const request = await deriveBlinding(randomBytes(16), desk.id, spki);
  const drawn = await postJson(`${desk.test.url}/api/draw`, {
    survey: desk.id,
    invitation: toBase64Url(secret),
    blinded: toBase64Url(request.blinded),
  });
  const { signature } = (await drawn.json()) as { readonly signature: string };
  return request.finalize(fromBase64Url(signature)!);
}

/** Ada's and Ben's devices note what a holder tries. */
async function castTest(
  desk: TableDesk,
  row: Uint8Array<ArrayBuffer>,
  definition: string,
  answers: object,
): Promise<void> {
  const digest = toHex(rowDigest(row, NAMES.length)!);
  const cast = { schema: 'cahier/test-1', definition, digest, answers };
  writeFileSync(desk.at('test.json'), JSON.stringify(cast));
  for (const name of ['ada', 'ben']) {
    await desk.council('test', ...desk.device(name), '--test', desk.at('test.json'));
  }
}
