/** Fields of a form by name; `title.fr` becomes `title: { fr }`, `options.0.code` a list of rows. */
export type FormValues = Readonly<Record<string, unknown>>;

const SAFE_NAME = /^(?!__proto__$|constructor$|prototype$)[\w-]{1,64}$/;
/** As deep as the label of an option of an aspect: `aspects.0.options.0.label.fr`. */
const MAX_DEPTH = 6;

interface Branch {
  [name: string]: unknown;
}

/**
 * Nests the flat fields of a form by the dots in their names. A name that no form of ours has
 * stays behind as a mark, for the DTO to refuse as unknown.
 */
export function readForm(body: unknown): FormValues {
  const root: Branch = {};
  if (typeof body !== 'object' || body === null) return root;
  for (const [name, value] of Object.entries(body)) {
    const path = name.split('.');
    const isOurs = path.length <= MAX_DEPTH && path.every((part) => SAFE_NAME.test(part));
    if (!isOurs || !plant(root, path, value)) root['unknown-field'] = true;
  }
  return withLists(root);
}

function plant(root: Branch, path: readonly string[], value: unknown): boolean {
  let branch = root;
  for (const part of path.slice(0, -1)) {
    const next = (branch[part] ??= {});
    if (typeof next !== 'object' || Array.isArray(next)) return false;
    branch = next as Branch;
  }
  branch[path.at(-1)!] = value;
  return true;
}

const withLists = (branch: object): FormValues =>
  Object.fromEntries(Object.entries(branch).map(([name, value]) => [name, listed(value)]));

/** Rows numbered by the form become a list in the order of their numbers. */
function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([name]) => /^\d{1,3}$/.test(name))) {
    return withLists(value);
  }
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, row]) => listed(row));
}

/** What a field holds as text, for showing it again. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const partOf = (values: unknown, name: string): unknown =>
  typeof values === 'object' && values !== null && Object.hasOwn(values, name)
    ? (values as Record<string, unknown>)[name]
    : undefined;

export const rowsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A group of checkboxes: nothing, one value or several. */
export const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
