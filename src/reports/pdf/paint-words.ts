import type { WordsBlock } from '../report-document.js';
import { CONTENT_WIDTH, PAGE } from './page.js';
import { tint } from './paint-small-blocks.js';
import type { Sheet } from './sheet.js';
import type { TextStyle } from './text-styles.js';

const INSET = 12;
const ROOM = CONTENT_WIDTH - 2 * INSET;
const GAP = 7;
const SIZES = [13, 12, 11, 10];

interface LaidWords {
  readonly style: TextStyle;
  readonly inRow: number;
}

/** Those of a language in one row, where letters that are large enough allow it; else in rows as long. */
function layWords(sheet: Sheet, { lines }: WordsBlock): LaidWords {
  const longest = Math.max(1, ...lines.map((line) => line.words.length));
  const words = lines.flatMap((line) => line.words);
  const widest = Math.max(1, ...words.map((word) => sheet.measure(word, sheet.styles.words)));
  const base = sheet.styles.words;
  const fitting = (size: number): number => Math.floor(ROOM / ((widest * size) / base.size + GAP));
  const size =
    SIZES.find((one) => one <= base.size && fitting(one) >= longest) ??
    Math.min(SIZES[0]!, base.size);
  const rows = Math.ceil(longest / Math.max(1, fitting(size)));
  return {
    style: { ...base, size, leading: size * 1.5 },
    inRow: Math.ceil(longest / rows),
  };
}

/** The words in a tinted band, row by row for each language, to be compared by eye. */
export function paintWords(sheet: Sheet, block: WordsBlock): void {
  const { label, lines } = block;
  const { style, inRow } = layWords(sheet, block);
  const rowsOf = (words: readonly string[]): number => Math.ceil(words.length / inRow);
  const rows = lines.reduce((sum, { words }) => sum + rowsOf(words), 0);
  const height = 32 + rows * style.leading;
  sheet.ensure(height);
  tint(sheet, height);
  const top = sheet.y;
  sheet.within('P', () =>
    sheet.content(() => sheet.line(`${label} `, PAGE.left + INSET, top + 8, sheet.styles.small)),
  );
  let y = top + 24;
  for (const { language: lang, words } of lines) {
    const first = y;
    const draw = (): void =>
      words.forEach((word, index) => {
        const x = PAGE.left + INSET + (index % inRow) * (ROOM / inRow);
        const row = Math.floor(index / inRow);
        sheet.line(`${word} `, x, first + row * style.leading, style);
      });
    sheet.within('P', () => sheet.content(draw), { lang });
    y += rowsOf(words) * style.leading;
  }
  sheet.y += height;
}
