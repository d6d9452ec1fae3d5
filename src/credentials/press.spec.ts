import { describe, expect, it } from '@jest/globals';
import * as browser from './browser-hashes.js';
import * as node from './hashes.js';
import { isPress, NO_PRESS } from './press.js';

const survey = 'ab'.repeat(16);

describe.each([
  ['a browser', browser],
  ['Node.js', node],
])('in %s', (_where, { pressDigest, veilPress }) => {
  it('gives one press one digest, and another press or action another', async () => {
    const digest = await pressDigest(survey, 'nonce', 'replace');
    expect(isPress(digest)).toBe(true);
    expect(await pressDigest(survey, 'nonce', 'replace')).toBe(digest);
    const others = [
      await pressDigest(survey, 'nonce', 'withdraw'),
      await pressDigest(survey, 'another', 'replace'),
      await pressDigest('cd'.repeat(16), 'nonce', 'replace'),
      NO_PRESS,
    ];
    expect(new Set([digest, ...others]).size).toBe(5);
    expect(isPress(NO_PRESS)).toBe(true);
  });

  it('shows a veiled press to who knows the nonce, and to nobody else', async () => {
    const press = await pressDigest(survey, 'of the press that stands', 'submit');
    const veiled = await veilPress(press, survey, 'mine');
    expect(veiled).not.toBe(press);
    expect(await veilPress(veiled, survey, 'mine')).toBe(press);
    expect(await veilPress(veiled, survey, 'another')).not.toBe(press);
    expect(await veilPress(press, survey, 'another')).not.toBe(veiled);
  });
});

it('means the same press in a browser and in Node.js', async () => {
  const press = node.pressDigest(survey, 'nonce', 'submit');
  expect(await browser.pressDigest(survey, 'nonce', 'submit')).toBe(press);
  const veiled = node.veilPress(press, survey, 'mine');
  expect(await browser.veilPress(veiled, survey, 'mine')).toBe(press);
});

it('takes for a press what is 32 hex digits, and nothing else', () => {
  expect(isPress('0a'.repeat(16))).toBe(true);
  for (const odd of ['', '0a'.repeat(15), '0a'.repeat(17), '0A'.repeat(16), 7, null, undefined]) {
    expect(isPress(odd)).toBe(false);
  }
});
