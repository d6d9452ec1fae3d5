import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 canonical JSON. Throws on what JSON cannot hold (NaN, functions, cycles). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without a JSON form cannot be canonical');
  return text;
}

/** `sha256:<hex>` of the canonical JSON of `value`, after an optional domain-separation label. */
export function canonicalHash(value: unknown, label = ''): string {
  return `sha256:${createHash('sha256').update(label).update(canonicalJson(value)).digest('hex')}`;
}
