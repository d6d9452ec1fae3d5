/** What a browser sends: a field that was filled once, or several times. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** Fields of the page itself start so; no question has a code that does. */
const OWN_FIELD = '_';

/**
 * The fields that are answers, or claim to be: unknown ones stay, to be refused. Radio buttons of
 * one name exclude each other, so each line of a matrix is a field `question:row` of its own; they
 * are one list here.
 */
export function answerFields(fields: FormFields): FormFields {
  const answers = new Map<string, string | readonly string[]>();
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith(OWN_FIELD)) continue;
    const [code = '', row] = name.split(':');
    answers.set(code, row === undefined ? value : [...asList(answers.get(code)), ...asList(value)]);
  }
  return Object.fromEntries(answers);
}

/** What was typed or chosen in a field, to be shown again. */
export const typedIn = (fields: FormFields, name: string): readonly string[] =>
  Object.hasOwn(fields, name) ? asList(fields[name]) : [];

const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
