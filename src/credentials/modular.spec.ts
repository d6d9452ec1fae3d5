import { describe, expect, it } from '@jest/globals';
import { inverseMod, powerMod } from './modular.js';

describe('powers and inverses', () => {
  it('are those of a small modulus, all of them', () => {
    for (const modulus of [2n, 7n, 12n, 15n, 31n]) {
      for (let base = 0n; base < 2n * modulus; base++) {
        let power = 1n;
        for (let exponent = 0n; exponent < 9n; exponent++) {
          expect(powerMod(base, exponent, modulus) % modulus).toBe(power % modulus);
          power = (power * base) % modulus;
        }
        const inverses = Array.from({ length: Number(modulus) }, (_, i) => BigInt(i)).filter(
          (one) => (one * base) % modulus === 1n,
        );
        expect(inverseMod(base, modulus)).toBe(inverses[0]);
      }
    }
  });

  it('are those of large numbers', () => {
    const prime = 2n ** 127n - 1n;
    // Fermat: every number to the power of a prime less one leaves one.
    expect(powerMod(0x1234_5678_9abc_def0n, prime - 1n, prime)).toBe(1n);
    const inverse = inverseMod(65_537n, prime)!;
    expect((inverse * 65_537n) % prime).toBe(1n);
    expect(inverse).toBeGreaterThan(0n);
  });
});
