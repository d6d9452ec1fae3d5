/** Whether every field in it stands as the page brought it. */
export const isAsShown = (part: ParentNode): boolean =>
  [...part.querySelectorAll('input, textarea, select')].every(isFieldAsShown);

function isFieldAsShown(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value === field.defaultValue;
  if (field instanceof HTMLSelectElement) return field.value === shownIn(field);
  if (!(field instanceof HTMLInputElement)) return true;
  if (/^(radio|checkbox)$/.test(field.type)) return field.checked === field.defaultChecked;
  return field.value === field.defaultValue;
}

/** Without a chosen option a browser chooses the first. */
function shownIn({ options }: HTMLSelectElement): string | undefined {
  const all = [...options];
  return (all.find(({ defaultSelected }) => defaultSelected) ?? all[0])?.value;
}
