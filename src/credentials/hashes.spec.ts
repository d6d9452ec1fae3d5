import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as browser from './browser-hashes.js';
import * as node from './hashes.js';

const survey = 'ab'.repeat(16);
const secret = new Uint8Array(10).fill(3);
const input = new Uint8Array(64).fill(4);
const digest = new Uint8Array(32).fill(5);
const sha256 = (...parts: readonly (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

describe.each([
  ['a browser', browser],
  ['Node.js', node],
])('in %s', (_where, { invitationHash, leafOf, serialOf }) => {
  it('hashes are those of the protocol', async () => {
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    expect(hex(await invitationHash(survey, secret))).toBe(sha256('invite/v1', survey, secret));
    const serial = await serialOf(survey, input);
    expect(hex(serial)).toBe(sha256('serial/v1', survey, input));
    expect(hex(await leafOf(serial, digest))).toBe(sha256(Uint8Array.of(0), serial, digest));
  });
});
