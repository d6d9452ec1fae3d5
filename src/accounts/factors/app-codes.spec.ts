import { describe, expect, it } from '@jest/globals';
import { Secret } from 'otpauth';
import { appAddress, newAppSecret, stepOfCode } from './app-codes.js';

/** The secret of the vectors of RFC 6238, appendix B; the codes are the last six of their eight digits. */
const SECRET = Secret.fromUTF8('12345678901234567890').base32;
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of an app', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('is that of RFC 6238 at %d', (seconds, code) => {
    expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('is taken one step around, with the step that it belongs to, and no two', () => {
    const step = Math.floor(1111111111 / 30);
    expect(stepOfCode(SECRET, '050471', at(1111111111 + 30))).toBe(step);
    expect(stepOfCode(SECRET, '050471', at(1111111111 - 30))).toBe(step);
    expect(stepOfCode(SECRET, '050471', at(1111111111 + 60))).toBeUndefined();
    expect(stepOfCode(SECRET, '050471', at(1111111111 - 60))).toBeUndefined();
  });

  it.each(['', '50471', '0504711', 'abcdef', '05047１'])('is not %j', (code) => {
    expect(stepOfCode(SECRET, code, at(1111111111))).toBeUndefined();
  });

  it('comes from a secret of 160 bits that an app reads', () => {
    const secret = newAppSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(appAddress(secret, 'ana')).toBe(
      `otpauth://totp/Cahier:ana?issuer=Cahier&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
