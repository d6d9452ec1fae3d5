import { describe, expect, it } from '@jest/globals';
import { type AskedDraw, useInvitations } from './draw-batches.js';
import type { DrawTable, KnownDraw } from './draw-table.js';

const COME = ['c', 'a', 'd', 'b', 'a'];
const SORTED = ['a', 'a', 'b', 'c', 'd'];

/** What a batch writes, in its order: draws of those who have none, signatures of those who have. */
async function written(drawn: readonly string[]): Promise<readonly string[]> {
  const said: string[] = [];
  const known = new Map<string, KnownDraw>(
    drawn.map((one) => [one, { blinded: 'value', signature: null }]),
  );
  const invitation = { survey: 'survey', revoked: false };
  const note = (draws: readonly Pick<AskedDraw, 'invitation'>[]) => {
    said.push(...draws.map((one) => one.invitation));
    return Promise.resolve();
  };
  const table: Pick<DrawTable, 'invitationsToUse' | 'draws' | 'insertNew' | 'keepSignature'> = {
    invitationsToUse: () => Promise.resolve(new Map(SORTED.map((one) => [one, invitation]))),
    draws: () => Promise.resolve(known),
    insertNew: note,
    keepSignature: (draw) => note([draw]),
  };
  const shared = { survey: 'survey', blinded: 'value', signature: 'signature' };
  const asked = COME.map((one) => ({ ...shared, invitation: one }));
  await useInvitations(table as DrawTable, asked);
  return said;
}

describe('draws that come together', () => {
  it.each([
    ['new ones', []],
    ['those of a version that kept no signature', SORTED],
  ])('are written in the order of their hashes: %s', async (_what, drawn) => {
    expect(await written(drawn)).toEqual(SORTED);
  });
});
