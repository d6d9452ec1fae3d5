export { interfaceLanguage, isLanguage, type Language, LANGUAGES } from '../common/index.js';

/**
 * The best of `offered`: the one asked for, else the first that the browser accepts, else the
 * first offered. The choice is never stored: a language can single a respondent out.
 */
export function chooseLanguage(
  offered: readonly string[],
  asked: unknown,
  acceptLanguage: string | undefined,
): string {
  if (typeof asked === 'string' && offered.includes(asked)) return asked;
  const accepted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';');
      return { tag: tag.trim().toLowerCase(), quality: Number(quality.trim().slice(2)) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of accepted) {
    const match = offered.find((o) => o.toLowerCase() === tag || tag.startsWith(`${o}-`));
    if (match) return match;
  }
  return offered[0] ?? 'en';
}
