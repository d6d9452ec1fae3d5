/**
 * What a thread loads of this room that signs ballots and does nothing else: each thread holds what it
 * loads in memory once more. Promises to keep nothing.
 */
export { type BlindSigner, issuerSigner } from './issuer-key.js';
