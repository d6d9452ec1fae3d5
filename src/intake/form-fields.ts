/** What a browser sends: a field that was filled once, or several times. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** Fields of the page itself start so; no question has a code that does. */
const OWN_FIELD = '_';

/** The fields that are answers, or claim to be: unknown ones stay, to be refused. */
export const answerFields = (fields: FormFields): FormFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(OWN_FIELD)));

/** What was typed or chosen in a field, to be shown again. */
export function typedIn(fields: FormFields, name: string): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name]! : [];
  return typeof value === 'string' ? [value] : value;
}
