import type { Drawn, Piece } from './element.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one]!);

/** Elements that hold nothing and are not closed. */
const EMPTY: readonly string[] = ['input', 'br'];

/** Writes pieces as HTML. All text is escaped: there is no other way into it. */
export const toHtml = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? escape(piece) : elementHtml(piece))).join('');

function elementHtml({ tag, attributes, pieces }: Drawn): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === true ? ` ${name}` : ` ${name}="${escape(value)}"`,
  );
  const open = `<${tag}${written.join('')}>`;
  if (EMPTY.includes(tag)) return open;
  // A browser leaves out the first line break of a text area.
  const first = tag === 'textarea' ? '\n' : '';
  return `${open}${first}${toHtml(pieces)}</${tag}>`;
}
