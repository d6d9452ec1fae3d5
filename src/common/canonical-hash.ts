import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** `sha256:<hex>` of the canonical JSON of `value`, after an optional domain-separation label. */
export function canonicalHash(value: unknown, label = ''): string {
  return `sha256:${createHash('sha256').update(label).update(canonicalJson(value)).digest('hex')}`;
}
