import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { receiptPreimage } from './preimages.js';

export interface ReceiptKey {
  /** SPKI DER of a P-256 key, base64: stands in the definition. */
  readonly publicKey: string;
  /** PKCS#8 DER, base64. */
  readonly privateKey: string;
}

/** What signs the receipts of one survey while it is open. */
export function generateReceiptKey(): ReceiptKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** Signs leaves of one survey: ECDSA with SHA-256, 64 bytes. */
export type ReceiptSigner = (leaf: Uint8Array) => Uint8Array;

export function receiptSigner(privateKey: string, definitionHash: string): ReceiptSigner {
  const der = Buffer.from(privateKey, 'base64');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return (leaf) => sign('sha256', receiptPreimage(definitionHash, leaf), inPlainForm(key));
}

/** Whether the survey's server has signed this leaf. */
export function isReceiptSigned(
  publicKey: string,
  definitionHash: string,
  leaf: Uint8Array,
  signature: Uint8Array,
): boolean {
  const key = readPublicKey(publicKey);
  if (!key) return false;
  return verify('sha256', receiptPreimage(definitionHash, leaf), inPlainForm(key), signature);
}

/** The two numbers one after the other, as WebCrypto has them. */
const inPlainForm = (key: KeyObject) => ({ key, dsaEncoding: 'ieee-p1363' }) as const;

function readPublicKey(spki: string): KeyObject | undefined {
  try {
    const der = Buffer.from(spki, 'base64');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined;
  } catch {
    return undefined;
  }
}
