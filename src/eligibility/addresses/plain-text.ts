/** Full-width forms stand this far behind their ASCII letters. */
const FULL_WIDTH = 0xfee0;

/** Marks that some scripts need between two of their letters, and that are a slip between others. */
const STRAY_JOINER = /[\u200c\u200d](?![\u0600-\u0dff])|(?<![\u0600-\u0dff])[\u200c\u200d]/gu;

/**
 * A line as it looks: without what nobody sees (byte order and direction marks, spaces of no width,
 * soft hyphens), and with plain blanks, hyphens, quotation marks and ASCII letters in place of those
 * that word processors and keyboards of other scripts write for them.
 */
export function plainText(line: string): string {
  return line
    .normalize('NFC')
    .replace(/[^\P{Cf}\u200c\u200d]|[\ufe00-\ufe0f]/gu, '')
    .replace(STRAY_JOINER, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCodePoint(wide.codePointAt(0)! - FULL_WIDTH))
    .replace(/[\p{Zs}\v\f\u0085\u2028\u2029]/gu, ' ')
    .replace(/[\u3002\uff61]/g, '.')
    .replace(/[\u3001\u060c]/g, ',')
    .replace(/\u061b/g, ';')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'");
}
