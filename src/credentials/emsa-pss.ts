import { type Bytes, concat } from './bytes.js';

const HASH_BYTES = 48;

const sha384 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));

/** RFC 8017 B.2.1 with SHA-384. */
async function mgf1(seed: Uint8Array, length: number): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  for (let counter = 0; counter * HASH_BYTES < length; counter += 1) {
    blocks.push(await sha384(concat(seed, Uint8Array.of(0, 0, 0, counter))));
  }
  return concat(...blocks).subarray(0, length);
}

/**
 * RFC 8017 9.1.1 EMSA-PSS-ENCODE with SHA-384, MGF1 with SHA-384, and a salt that the caller made.
 *
 * @param bits one less than the bits of the modulus
 */
export async function encodePss(message: Bytes, salt: Uint8Array, bits: number): Promise<Bytes> {
  const length = Math.ceil(bits / 8);
  const hash = await sha384(concat(new Uint8Array(8), await sha384(message), salt));
  const zeros = new Uint8Array(length - salt.length - HASH_BYTES - 2);
  const block = concat(zeros, Uint8Array.of(1), salt);
  const mask = await mgf1(hash, block.length);
  const masked = block.map((byte, i) => byte ^ mask[i]!);
  masked[0]! &= 0xff >> (8 * length - bits);
  return concat(masked, hash, Uint8Array.of(0xbc));
}
