import { canonicalJson } from '../common/index.js';
import { digestOf, type Parts } from './built-parts.js';

/** Where the service worker lies: the folder of it is the widest that it may keep pages for. */
export const WORKER = 's/worker.js';

/**
 * The service worker with the digests of what it keeps: the page at a survey's address, and every file
 * that the page may load. The page does not name it by digest, because it names the page's.
 */
export function makeWorker({ worker, assets }: Parts, page: Buffer): Buffer {
  const integrityOf = (body: Buffer) => `sha384-${digestOf(body, 'base64', 'sha384')}`;
  const others = assets.map(([path, body]) => [`../${path}`, integrityOf(body)] as const);
  const files = canonicalJson({ page: integrityOf(page), others: Object.fromEntries(others) });
  return Buffer.concat([Buffer.from(`const CAHIER_FILES=${files};\n`), worker]);
}
