/** Names and values of a form's fields, in its order; a name may repeat. */
export type FormEntries = readonly (readonly [string, string])[];

export const entriesOf = (form: HTMLFormElement): FormEntries =>
  [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );

const filled = new WeakSet<HTMLFormElement>();

/** Whether somebody has filled something in, or it was filled in again: nothing older takes its place. */
export const isFilledIn = (form: HTMLFormElement): boolean => filled.has(form);

export const noteFilledIn = (form: HTMLFormElement): unknown => filled.add(form);

/** Fills a form in again, with what `entriesOf` once gave; what follows the form follows this. */
export function fillForm(form: HTMLFormElement, entries: FormEntries): void {
  filled.add(form);
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value]);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)) {
      field.checked = values.get(field.name)?.includes(field.value) ?? false;
    } else if (isTyped(field)) {
      // Fields of one name, such as the places of a ranking, take their values in order.
      field.value = values.get(field.name)?.shift() ?? '';
    }
  }
  form.dispatchEvent(new Event('input'));
}

const isTyped = (
  field: Element,
): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  field instanceof HTMLSelectElement ||
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && field.type !== 'hidden');
