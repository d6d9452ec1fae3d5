/** How a file can come that a step does not take. */
export const WAYS = ['cut', 'doubled', 'newer', 'with-more', 'of-other'] as const;
export type Way = (typeof WAYS)[number];

/**
 * The same file, spoilt on its way or made by a newer Cahier.
 *
 * @param bytes a JSON object with a `schema`, or a package with such a header
 */
export function spoil(bytes: Buffer, way: Exclude<Way, 'of-other'>): Buffer {
  switch (way) {
    case 'cut':
      return bytes.subarray(0, -2);
    case 'doubled':
      return Buffer.concat([bytes, bytes]);
    case 'newer':
      return newer(bytes);
    case 'with-more':
      return rewritten(bytes, (json) => json.replace('{', '{"also":1,'));
  }
}

/** A package says how long its header is. */
function rewritten(bytes: Buffer, change: (json: string) => string): Buffer {
  const text = bytes.toString('latin1');
  const [start, length] = /^cahier\/box-1 (\d+)\n/.exec(text) ?? [];
  if (start === undefined) return Buffer.from(change(text), 'latin1');
  const header = change(text.slice(start.length, start.length + Number(length)));
  const rows = text.slice(start.length + Number(length));
  return Buffer.from(`cahier/box-1 ${header.length}\n${header}${rows}`, 'latin1');
}

/** Of a package the first line says of which version it is; of JSON the schema that is not one of a part of it. */
function newer(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  if (text.startsWith('cahier/')) return Buffer.from(text.replace(/-1 /, '-9 '), 'latin1');
  const content = JSON.parse(bytes.toString('utf8')) as { schema?: string };
  return Buffer.from(JSON.stringify({ ...content, schema: content.schema?.replace(/\d+$/, '9') }));
}
