/** Letters between which Chinese and Japanese break a line, and what may not begin one. */
const EAST = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const NO_START =
  '\\u3001\\u3002\\uff0c\\uff0e\\u30fb\\uff1a\\uff1b\\uff1f\\uff01\\u30fc\\uff09\\uff3d' +
  '\\uff5d\\u3009\\u300b\\u300d\\u300f\\u3011\\u3005\\u3041\\u3043\\u3045\\u3047\\u3049' +
  '\\u3063\\u3083\\u3085\\u3087\\u30a1\\u30a3\\u30a5\\u30a7\\u30a9\\u30c3\\u30e3\\u30e5' +
  '\\u30e7\\u2026';
const BREAK_AFTER = new RegExp(
  `[${EAST}][${NO_START}]*[\\s\\-–—/]*|[^\\s\\-–—/${EAST}]*[\\s\\-–—/]*`,
  'gu',
);
/** The same where none of those letters is. */
const PLAIN_BREAK_AFTER = /[^\s\-–—/]*[\s\-–—/]*/g;
/** Those letters come after these, and some others do. */
const MAY_BE_EAST = /[\u2e80-\uffff]/;
const NO_BREAK_SPACE = /[\u00a0\u202f]/;

/** Pieces between which a line may break: after spaces, hyphens, dashes and slashes. */
function pieces(line: string): readonly string[] {
  const found: string[] = [];
  const breakAfter = MAY_BE_EAST.test(line) ? BREAK_AFTER : PLAIN_BREAK_AFTER;
  for (const piece of line.match(breakAfter) ?? []) {
    if (!piece) continue;
    const last = found.at(-1);
    // A no-break space counts as \s above; what it holds together is put together again.
    if (last !== undefined && NO_BREAK_SPACE.test(last.at(-1)!))
      found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  return found;
}

/** Drawn as a hyphen where a line ends with it; whoever copies or hears the text has the whole word. */
export const SOFT_HYPHEN = '\u00ad';
/** A number or a code would be another with a hyphen. */
const HYPHENATED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{6,}\P{L}*$/u;

/** A word wider than a line, cut where the line is full. */
function cutWord(word: string, room: number, measure: (text: string) => number): string[] {
  const hyphen = HYPHENATED.test(word) ? SOFT_HYPHEN : '';
  const width = room - (hyphen ? measure(hyphen) : 0);
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const letter of word) {
    const advance = measure(letter);
    if (part && used + advance > width) {
      parts.push(part + hyphen);
      part = '';
      used = 0;
    }
    part += letter;
    used += advance;
  }
  return [...parts, part];
}

/**
 * Lines of `text` no wider than `width`; line feeds stay. With `most`, the rest is cut and the
 * last line ends in an ellipsis. Words are measured one by one, so that a cache can serve them.
 */
export function wrapText(
  text: string,
  width: number,
  measure: (text: string) => number,
  most = Infinity,
): readonly string[] {
  const space = measure(' ');
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const piece of pieces(paragraph)) {
      const word = piece.trimEnd();
      const advance = measure(word);
      const trailing = (piece.length - word.length) * space;
      if (used + advance <= width) {
        line += piece;
        used += advance + trailing;
        continue;
      }
      if (line) lines.push(line.trimEnd());
      const parts = advance <= width ? [piece] : cutWord(piece, width, measure);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1)!;
      used = parts.length > 1 ? measure(line) : advance + trailing;
      if (lines.length > most) break;
    }
    lines.push(line.trimEnd());
    if (lines.length > most) break;
  }
  return lines.length <= most ? lines : cutLines(lines.slice(0, most), width, measure);
}

function cutLines(
  lines: readonly string[],
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  let last = lines.at(-1)!;
  while (last && measure(`${last}…`) > width) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, -1), `${last.trimEnd()}…`];
}
