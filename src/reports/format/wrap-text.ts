const BREAK_AFTER = /[^\s\-–—/]*[\s\-–—/]*/gu;
const NO_BREAK_SPACE = /[\u00a0\u202f]/;

/** Pieces between which a line may break: after spaces, hyphens, dashes and slashes. */
function pieces(line: string): readonly string[] {
  const found: string[] = [];
  for (const [piece] of line.matchAll(BREAK_AFTER)) {
    if (!piece) continue;
    const last = found.at(-1);
    // A no-break space counts as \s above; what it holds together is put together again.
    if (last !== undefined && NO_BREAK_SPACE.test(last.at(-1)!)) found[found.length - 1] += piece;
    else found.push(piece);
  }
  return found;
}

/** A word wider than a line, cut where the line is full. */
function cutWord(word: string, width: number, measure: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const letter of word) {
    const advance = measure(letter);
    if (part && used + advance > width) {
      parts.push(part);
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
 * last line ends in an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  measure: (text: string) => number,
  most = Infinity,
): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (measure((line + piece).trimEnd()) <= width) {
        line += piece;
        continue;
      }
      if (line) lines.push(line.trimEnd());
      const parts = measure(piece.trimEnd()) <= width ? [piece] : cutWord(piece, width, measure);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1)!;
      if (lines.length > most) break;
    }
    lines.push(line.trimEnd());
    if (lines.length > most) break;
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.at(-1)!;
  while (last && measure(`${last}…`) > width) last = [...last].slice(0, -1).join('');
  return [...kept.slice(0, -1), `${last.trimEnd()}…`];
}
