import type { IncomingMessage } from 'node:http';
import { ENVELOPE_SIZES, LARGEST_ROW_CONTENT, ROW_STARTS_AT } from '../../credentials/index.js';
import { rowSize } from '../../holders/index.js';
import { MOST_HOLDERS } from '../../questionnaire/index.js';

const LARGEST_ROW = rowSize(LARGEST_ROW_CONTENT, MOST_HOLDERS);
const LARGEST = Math.max(...ENVELOPE_SIZES, ROW_STARTS_AT + LARGEST_ROW);
const NOTHING = new Uint8Array(0);

/**
 * Reads the body of a submission into memory. One that is larger than any is read no
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
