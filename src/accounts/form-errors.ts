/** What a form page shows: the list at its top, linked to the fields, and a line at each field. */
export interface FormErrors<Field extends string> {
  readonly errors: readonly { readonly field: Field; readonly text: string }[];
  readonly problem: Readonly<Record<Field, string | null>>;
}

/**
 * @param fields the fields of the form, in the order in which it shows them
 * @param texts what to do about each of them
 * @param broken the fields that break a rule; one that the form does not have counts for the first
 */
export function listFormErrors<Field extends string>(
  fields: readonly Field[],
  texts: Readonly<Record<Field, string>>,
  broken: readonly string[] = [],
): FormErrors<Field> {
  const known = new Set(broken.map((name) => fields.find((f) => f === name) ?? fields[0]));
  const problem = {} as Record<Field, string | null>;
  for (const field of fields) problem[field] = known.has(field) ? texts[field] : null;
  const errors = fields
    .filter((field) => problem[field] !== null)
    .map((field) => ({ field, text: texts[field] }));
  return { errors, problem };
}
