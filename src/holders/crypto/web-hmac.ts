import type { Bytes } from '../../credentials/browser.js';

/** HMAC-SHA-256; the key is not empty. */
export type Hmac = (key: Bytes, message: Bytes) => Bytes | Promise<Bytes>;

const HMAC = { name: 'HMAC', hash: 'SHA-256' };

/** The platform's own: what a phone seals its one row with. */
export const webHmac: Hmac = async (key, message) => {
  const secret = await crypto.subtle.importKey('raw', key, HMAC, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', secret, message));
};
