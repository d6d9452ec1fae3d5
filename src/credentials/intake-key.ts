import { createECDH } from 'node:crypto';

/** A survey's key for the way from browser to intake, both halves base 64 for URLs. */
export interface IntakeKey {
  /** Uncompressed P-256 point. */
  readonly publicKey: string;
  /** 32 bytes. */
  readonly privateKey: string;
}

export function generateIntakeKey(): IntakeKey {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys('base64url', 'uncompressed');
  // A private number with leading zeros comes out shorter than the 32 bytes that RFC 9180 wants.
  const privateKey = pair.getPrivateKey('hex').padStart(64, '0');
  return { publicKey, privateKey: Buffer.from(privateKey, 'hex').toString('base64url') };
}
