/** Whatever a form offers, in alphabetical order, and what was chosen even if it goes by an older name. */
export function timeZonesWith(
  chosen: string,
): readonly { readonly name: string; readonly isChosen: boolean }[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen]);
  names.delete('');
  return [...names].sort().map((name) => ({ name, isChosen: name === chosen }));
}
