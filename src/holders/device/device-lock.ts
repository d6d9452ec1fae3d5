import { argon2idAsync } from '@noble/hashes/argon2.js';
import { canonicalJson } from '../../common/browser.js';
import { type Bytes, utf8 } from '../../credentials/browser.js';
import type { Key } from '../crypto/p256-point.js';
import { composeWords } from './passphrase.js';

/** 128 MiB and three passes: what a guess costs. No other choice is read, and none is written. */
export const ARGON2 = { name: 'argon2id', memory: 128 * 1024, passes: 3, lanes: 1 } as const;

export const SALT_BYTES = 16;
export const NONCE_BYTES = 12;

/** What stands around the sealed part and is authenticated with it. */
export interface LockedAs {
  readonly schema: string;
  readonly name: string;
  readonly kdf: typeof ARGON2;
  readonly salt: string;
}

export async function lockKey(passphrase: string, salt: Bytes): Promise<Key> {
  const bytes = await argon2idAsync(utf8(composeWords(passphrase)), salt, {
    m: ARGON2.memory,
    t: ARGON2.passes,
    p: ARGON2.lanes,
    dkLen: 32,
  });
  try {
    return await crypto.subtle.importKey('raw', bytes as Bytes, 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
  } finally {
    bytes.fill(0);
  }
}

export const sealing = (nonce: Bytes, { schema, name, kdf, salt }: LockedAs) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: utf8(canonicalJson({ schema, name, kdf, salt })),
});
