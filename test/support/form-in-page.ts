/** A field of a form as a page shows it. */
export interface ShownField {
  readonly kind:
    'radio' | 'checkbox' | 'select' | 'textarea' | 'button' | 'text' | 'date' | 'hidden';
  readonly name: string;
  /** Which a choice stands for; what a text holds. */
  readonly value: string;
  /** Whether a browser would send it if the form were sent as it is. */
  readonly isSent: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x60': '`',
  '#x3D': '=',
};

/** What a browser reads in an attribute or a text. */
export const decoded = (html: string): string =>
  html.replace(/&([#\w]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const attribute = (tag: string, name: string): string =>
  decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s=>])`).test(tag);

/** What a person reads on a page. */
export const textOf = (html: string): string => decoded(html.replace(/<[^>]*>/g, ' '));

/**
 * The fields of a page in their order, as far as our own pages need it: attributes are quoted, and
 * no tag holds a `>`.
 */
export function fieldsIn(html: string): readonly ShownField[] {
  const parts =
    /<input\b[^>]*>|<button\b[^>]*>|<select\b[^]*?<\/select>|<textarea\b[^]*?<\/textarea>/g;
  return (html.match(parts) ?? []).map(readField);
}

function readField(part: string): ShownField {
  const [tag = '', element = ''] = /^<(\w+)[^>]*>/.exec(part) ?? [];
  const name = attribute(tag, 'name');
  if (element === 'select') {
    const options = [...part.matchAll(/(<option\b[^>]*>)([^<]*)/g)];
    const isChosen = ([, option = '']: RegExpExecArray) => has(option, 'selected');
    const [, chosen = '', text = ''] = options.find(isChosen) ?? options[0] ?? [];
    // An option that has no value stands for its text.
    const value = has(chosen, 'value') ? attribute(chosen, 'value') : decoded(text);
    return { kind: 'select', name, value, isSent: true };
  }
  if (element === 'textarea') {
    // A browser leaves out one line break after the tag.
    const text = part.slice(tag.length, -'</textarea>'.length).replace(/^\n/, '');
    return { kind: 'textarea', name, value: decoded(text), isSent: true };
  }
  const value = attribute(tag, 'value');
  if (element === 'button') return { kind: 'button', name, value, isSent: false };
  const kind = attribute(tag, 'type') as ShownField['kind'];
  const isChoice = kind === 'radio' || kind === 'checkbox';
  return { kind, name, value, isSent: !isChoice || has(tag, 'checked') };
}

/** What a browser sends when the form is sent as it is. */
export const sentFrom = (html: string): readonly (readonly [name: string, value: string])[] =>
  fieldsIn(html)
    .filter(({ isSent, name }) => isSent && name !== '')
    .map(({ name, value }) => [name, value]);
