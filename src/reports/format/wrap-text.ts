const BREAK_AFTER = /[^\s\-–—/]*[\s\-–—/]*/gu;
const NO_BREAK_SPACE = /[\u00a0\u202f]/;

/** Pieces between which a line may break: after spaces, hyphens, dashes and slashes. */
function pieces(line: string): readonly string[] {
  const found: string[] = [];
  for (const [piece] of line.matchAll(BREAK_AFTER)) {
    if (!piece) continue;
    const last = found.at(-1);
    // A no-break space counts as \s above; what it holds together is put together again.
    if (last !== undefined && NO_BREAK_SPACE.test(last.at(-1)!))
      found[found.length - 1] = last + piece;
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
