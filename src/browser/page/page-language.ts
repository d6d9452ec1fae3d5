/** The language that was asked for in the address, else the first of the browser's that is offered. */
export function pageLanguage(offered: readonly string[]): string {
  const asked = new URLSearchParams(location.search).get('lang');
  const wished = [...(asked ? [asked] : []), ...navigator.languages].map((tag) =>
    tag.toLowerCase(),
  );
  for (const tag of wished) {
    const match = offered.find((one) => tag === one.toLowerCase() || tag.startsWith(`${one}-`));
    if (match) return match;
  }
  return offered[0] ?? 'en';
}
