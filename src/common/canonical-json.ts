import canonicalize from 'canonicalize';

/** RFC 8785 canonical JSON. Throws on what JSON cannot hold (NaN, functions, cycles). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without a JSON form cannot be canonical');
  return text;
}
