import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printRecoveryShare, readRecoveryShare } from './recovery-code.js';

const shares = fc.uint8Array({ minLength: 33, maxLength: 33 });

describe('the printed recovery share', () => {
  it('is read back whatever it is, in small letters and with any spacing', () => {
    fc.assert(
      fc.property(shares, (share) => {
        const printed = printRecoveryShare(share);
        expect(readRecoveryShare(printed)).toEqual(share);
        expect(readRecoveryShare(printed.toLowerCase().replaceAll(' ', ' - '))).toEqual(share);
      }),
    );
  });

  it('stands in fourteen groups of four signs, none of them easily misread', () => {
    fc.assert(
      fc.property(shares, (share) => {
        expect(printRecoveryShare(share)).toMatch(
          /^([0-9A-HJKMNP-TV-Z]{4} ){13}[0-9A-HJKMNP-TV-Z]{4}$/,
        );
      }),
    );
  });

  it('takes O for 0 and I or L for 1', () => {
    const printed = printRecoveryShare(new Uint8Array(33));
    expect(readRecoveryShare(printed.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(
      new Uint8Array(33),
    );
  });

  it('is refused with one sign changed, one missing, or nothing but noise', () => {
    fc.assert(
      fc.property(shares, fc.nat(55), (share, at) => {
        const printed = printRecoveryShare(share).replaceAll(' ', '');
        const other = printed[at] === '7' ? '8' : '7';
        const wrong = readRecoveryShare(printed.slice(0, at) + other + printed.slice(at + 1));
        // Two bytes of check let one typing error in 65,536 through; the commitment stops it.
        if (wrong) expect(wrong).not.toEqual(share);
        expect(readRecoveryShare(printed.slice(0, at) + printed.slice(at + 1))).not.toEqual(share);
      }),
      { numRuns: 200 },
    );
    for (const noise of ['', 'U', '!!!!', '0', 'Z'.repeat(500)]) {
      expect(readRecoveryShare(noise)).toBeUndefined();
    }
  });
});
