import type { IncomingMessage } from 'node:http';
import { ENVELOPE_SIZES } from '../../credentials/index.js';

const LARGEST = Math.max(...ENVELOPE_SIZES);
const NOTHING = new Uint8Array(0);

/**
 * Reads the body of a submission into memory. One that is larger than any envelope is read no
 * further and comes out empty, so that it is refused like everything else that is none.
 */
export function readEnvelope(body: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    body.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LARGEST) chunks.push(chunk);
      else resolve(NOTHING);
    });
    body.on('end', () => resolve(length <= LARGEST ? Buffer.concat(chunks) : NOTHING));
    body.on('error', reject);
  });
}
