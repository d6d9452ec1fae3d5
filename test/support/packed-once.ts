// What jest gives for `src/web/packed.ts`: the file itself, whose Brotli is made once for all suites of a worker
// that have the same scripts and styles. Each starts servers of its own, and a server makes it anew.
import { createHash } from 'node:crypto';
import * as inUse from '../../src/web/packed.js';

export * from '../../src/web/packed.js';

const made = new Map<string, Buffer | Promise<Buffer>>();

export class Packed extends inUse.Packed {
  override as(encoding: Parameters<inUse.Packed['as']>[0]): Buffer | Promise<Buffer> {
    if (encoding !== 'br') return super.as(encoding);
    const digest = createHash('sha256').update(this.body).digest('hex');
    const known = made.get(digest) ?? super.as(encoding);
    made.set(digest, known);
    return known;
  }
}
