import { parentPort } from 'node:worker_threads';
import { type BlindSigner, issuerSigner } from '../../../credentials/thread.js';
import type { SigningMessage, SigningResult } from '../signing-messages.js';

/** A thread that signs, so that no request waits for another's signature on the event loop. */
const signers = new Map<string, BlindSigner>();

parentPort!.on('message', (message: SigningMessage) => {
  if (message.kind === 'forget') {
    signers.delete(message.key);
    return;
  }
  parentPort!.postMessage(answer(message));
});

function answer(message: Extract<SigningMessage, { kind: 'sign' }>): SigningResult {
  const { job, key, pkcs8, blinded } = message;
  try {
    if (pkcs8 !== undefined) signers.set(key, issuerSigner(pkcs8));
    return { job, signature: signers.get(key)?.(blinded) };
  } catch {
    // Whatever it was, its words may not leave the thread: they could be about the key.
    return { job, signature: undefined };
  }
}
