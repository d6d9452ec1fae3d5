import { CLIENT_ADDRESS } from '../own-address.js';
import { callPrivately } from '../call-privately.js';
import { one } from './elements.js';

const COMPARED_BITS = 128;

/**
 * Shows what the list of files that came with this page hashes to: the number of slip and poster, if nobody
 * has changed it. It proves nothing by itself.
 */
export async function showPageHash(): Promise<void> {
  const slot = one('[data-slot="page-hash"]');
  if (slot.textContent !== '') return;
  const called = await callPrivately(`${CLIENT_ADDRESS}/manifest.json`);
  const isThere = called.kind === 'answered' && called.answer.ok;
  slot.textContent = isThere
    ? await fingerprint(await called.answer.arrayBuffer())
    : (slot.dataset['none'] ?? '');
}

/** As slips and `cahier client` write it (src/client/fingerprint.ts). */
async function fingerprint(manifest: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', manifest));
  const digits = Array.from(digest.subarray(0, COMPARED_BITS / 8), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return digits.join('').replace(/(.{4})(?=.)/g, '$1 ');
}
