/** What a file of a holder is called: letters and digits that every disk takes. */
export function fileNameOf(name: string, kind: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain || 'holder'}.${kind}.json`;
}
