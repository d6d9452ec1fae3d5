import { canonicalJson } from '../common/index.js';
import { digestOf, type Parts, readParts } from './built-parts.js';
import type { ClientAddresses } from './client-addresses.js';
import { clientPage } from './client-page.js';
import { makeWorker, WORKER } from './make-worker.js';

export interface ClientFiles {
  /** By path, with a slash between folders. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** `sha256:<hex>` of `manifest.json`: the one hash that stands for all files. */
  readonly hash: string;
  readonly policy: string;
}

/** The page that every invitation opens, and the same below a survey's own address. */
const PAGES = { 'index.html': '', 's/index.html': '../' } as const;

/** Makes all files: the same bytes from the same sources and addresses, wherever it is done. */
export function makeClient(addresses: ClientAddresses): ClientFiles {
  const parts = readParts();
  const policy = policyOf(addresses, parts);
  const pages = Object.entries(PAGES).map(([path, up]): [string, Buffer] => [
    path,
    Buffer.from(clientPage(parts, addresses, policy, up)),
  ]);
  const worker = isAtServer(addresses)
    ? [[WORKER, makeWorker(parts, new Map(pages).get('s/index.html')!)] as const]
    : [];
  const files = new Map(
    [...pages, ...worker, ...parts.assets].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const digests = [...files].map(([path, body]) => [path, `sha256:${digestOf(body, 'hex')}`]);
  const manifest = { schema: 'cahier/client-1', files: Object.fromEntries(digests) as object };
  const body = Buffer.from(`${canonicalJson(manifest)}\n`);
  files.set('manifest.json', body);
  return { files, hash: `sha256:${digestOf(body, 'hex')}`, policy };
}

/** Elsewhere no survey has an address of its own, which is what a service worker keeps. */
const isAtServer = ({ server }: ClientAddresses): boolean => server === '';

/**
 * What the page may do, written into it for hosts that set no headers. Its style and its two scripts stand in it,
 * by their digests; no file may be run but the worker that keeps the page.
 */
function policyOf(addresses: ClientAddresses, { style, start, script }: Parts): string {
  const byDigest = (body: Buffer) => `'sha256-${digestOf(body, 'base64')}'`;
  const origins = Object.values(addresses as object as Record<string, string>)
    .filter((address) => address !== '')
    .map((address) => new URL(address).origin);
  return [
    "default-src 'none'",
    `script-src ${byDigest(start)} ${byDigest(script)}`,
    `worker-src ${isAtServer(addresses) ? "'self'" : "'none'"}`,
    `style-src ${byDigest(style)}`,
    "img-src 'self'",
    ['connect-src', "'self'", ...new Set(origins)].join(' '),
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    // One address becomes that of a script without standing in the page: the service worker's.
    isAtServer(addresses) ? 'trusted-types cahier-worker' : "trusted-types 'none'",
  ].join('; ');
}
