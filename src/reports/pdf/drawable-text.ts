interface FontInternals {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

const BOX = '\u25a1';

/**
 * Text without letters that a font cannot draw: a run of them (an emoji, another script) becomes
 * one box, so that the reader sees that something stood there.
 */
export class Glyphs {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly pdf: PDFKit.PDFDocument) {}

  private has(face: string, letter: string): boolean {
    const key = `${face} ${letter}`;
    let known = this.known.get(key);
    if (known === undefined) {
      this.pdf.font(face);
      // PDFKit tells no other way which letters a font has.
      const { font } = (this.pdf as unknown as FontInternals)._font;
      known = font.hasGlyphForCodePoint(letter.codePointAt(0)!);
      this.known.set(key, known);
    }
    return known;
  }

  drawable(text: string, face: string): string {
    const stand = this.has(face, BOX) ? BOX : '?';
    let shown = '';
    for (const letter of text) {
      if (this.has(face, letter)) shown += letter;
      else if (!shown.endsWith(stand)) shown += stand;
    }
    return shown;
  }
}
