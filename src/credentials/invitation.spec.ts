import { describe, expect, it } from '@jest/globals';
import { newBallotCode } from './ballot-code.js';
import { invitationFragment, newInvitationSecret, parseInvitation } from './invitation.js';

const survey = '0123456789abcdef'.repeat(2);
const secret = Uint8Array.from({ length: 10 }, (_, i) => 25 * i);
const code = newInvitationSecret(secret);
const definition = 'fedcba98765432100f1e2d3c4b5a6978';
const fragment = invitationFragment(survey, code, `sha256:${definition}${'0'.repeat(32)}`);

describe('an invitation', () => {
  it('is eighteen characters in groups of four', () => {
    expect(code).toBe('00CK-4JV4-FPBA-ZJ71-14');
    expect(newBallotCode(Uint8Array.from({ length: 16 }, (_, i) => i))).toBe(
      '000G-40R4-0M30-E209-185G-R38E-1WYR',
    );
  });

  it('is read from a whole link, from what follows its #, and from the code alone', () => {
    const whole = { secret, survey, definition };
    expect(fragment).toBe(`v1.${survey}.${code.replaceAll('-', '')}.${definition}`);
    expect(parseInvitation(`https://council.example/i#${fragment}`)).toEqual(whole);
    expect(parseInvitation(`#${fragment}`)).toEqual(whole);
    expect(parseInvitation(fragment)).toEqual(whole);
    expect(parseInvitation(invitationFragment(survey, code))).toEqual({ secret, survey });
    expect(parseInvitation(` ${code.toLowerCase()}\n`)).toEqual({ secret });
  });

  it('is read from a link that was made when links carried half as many digits', () => {
    const older = definition.slice(0, 16);
    expect(parseInvitation(fragment.slice(0, -16))).toEqual({ secret, survey, definition: older });
  });

  it('is read from a link of two thousand characters, and from none that is longer', () => {
    const link = (length: number) => `#${fragment}`.padStart(length, 'x');
    expect(parseInvitation(link(2000))).toEqual({ secret, survey, definition });
    expect(parseInvitation(link(2001))).toBeUndefined();
  });

  it.each([
    ['a survey that is cut off', fragment.replace(survey, survey.slice(1))],
    ['a definition that is cut off', fragment.slice(0, -1)],
    ['another version', fragment.replace('v1', 'v2')],
    ['something behind it', `${fragment}.00`],
    ['a mistyped code', fragment.replace(code.slice(0, 4), '01CK')],
    ['nothing', ''],
    ['a long text', 'v1.'.repeat(10_000)],
  ])('is refused with %s', (_what, text) => {
    expect(parseInvitation(text)).toBeUndefined();
  });

  it('is made of ten bytes, a ballot code of sixteen', () => {
    expect(() => newInvitationSecret(new Uint8Array(9))).toThrow(RangeError);
    expect(() => newBallotCode(new Uint8Array(15))).toThrow(RangeError);
  });
});
