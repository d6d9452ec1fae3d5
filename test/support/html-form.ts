/** What a browser would send of a form as it stands, by the names of its fields. */
export type FormFields = Record<string, string | string[]>;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};

const decode = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const attributeOf = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decode(value);
};

const CONTROL =
  /<input\b[^>]*>|<textarea\b([^>]*)>([^]*?)<\/textarea>|<select\b([^>]*)>([^]*?)<\/select>/g;

/** The fields of the form of a page that is sent to this address. */
export function readHtmlForm(page: string, action: string): FormFields {
  const isThis = ([tag]: RegExpMatchArray) => attributeOf(tag, 'action') === action;
  const start = [...page.matchAll(/<form\b[^>]*>/g)].find(isThis)?.index;
  if (start === undefined) throw new Error(`the page has no form that is sent to ${action}`);
  const fields: FormFields = {};
  for (const match of page.slice(start, page.indexOf('</form>', start)).matchAll(CONTROL)) {
    const [tag] = match;
    const name = attributeOf(tag, 'name');
    const value = valueOf(match);
    if (name === undefined || value === undefined) continue;
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  return fields;
}

/** Nothing of a box that is not ticked. A browser leaves out the first line break of a text. */
function valueOf([tag, textarea, text, select, options]: RegExpExecArray): string | undefined {
  if (textarea !== undefined) return decode(text ?? '').replace(/^\n/, '');
  if (select !== undefined) return chosenIn(options ?? '');
  const type = attributeOf(tag, 'type');
  const isBox = type === 'checkbox' || type === 'radio';
  if (type === 'file' || (isBox && !/\schecked\b/.test(tag))) return undefined;
  return attributeOf(tag, 'value') ?? (isBox ? 'on' : '');
}

function chosenIn(options: string): string | undefined {
  const tags = options.match(/<option\b[^>]*>/g) ?? [];
  const chosen = tags.find((tag) => /\sselected\b/.test(tag)) ?? tags[0];
  return chosen && attributeOf(chosen, 'value');
}
