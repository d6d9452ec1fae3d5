interface FontInternals {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

const BOX = '\u25a1';

/**
 * Text without letters that the current font cannot draw: a run of them (an emoji, another
 * script) becomes one box, so that the reader sees that something stood there.
 */
export function drawableText(pdf: PDFKit.PDFDocument, text: string): string {
  // PDFKit tells no other way which letters a font has.
  const { font } = (pdf as unknown as FontInternals)._font;
  const stand = font.hasGlyphForCodePoint(BOX.codePointAt(0)!) ? BOX : '?';
  let shown = '';
  for (const letter of text) {
    if (font.hasGlyphForCodePoint(letter.codePointAt(0)!)) shown += letter;
    else if (!shown.endsWith(stand)) shown += stand;
  }
  return shown;
}
