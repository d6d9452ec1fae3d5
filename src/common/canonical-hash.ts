import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.js';

/**
 * `sha256:<hex>` of the canonical JSON of `value`, after an optional domain-separation label. Without the
 * platform's own hashes, which browsers give later only: what holders open in a page is hashed by the same lines.
 */
export const canonicalHash = (value: unknown, label = ''): string =>
  `sha256:${bytesToHex(sha256(utf8ToBytes(label + canonicalJson(value))))}`;
