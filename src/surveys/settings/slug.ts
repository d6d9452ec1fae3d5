/** 3 to 60 lowercase letters, digits and hyphens, none of them a hyphen at either end. */
export const SLUG_PATTERN = /^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/;

const MAX_LENGTH = 60;

/** An address made of a questionnaire's code, with a number behind it where one is taken. */
export function suggestSlug(code: string, taken: ReadonlySet<string>): string {
  const plain = code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_LENGTH - 5);
  const base = plain.length >= 3 ? plain.replace(/-+$/, '') : `survey-${plain}`.replace(/-+$/, '');
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const slug = `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
