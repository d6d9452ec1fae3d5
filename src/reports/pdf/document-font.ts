import type { KeptFont, SetWord, Sign } from './kept-font.js';
import { type EmbeddedFont, internalsOf, type PdfPage } from './pdfkit-internals.js';

/** A word ends with its space, as the font sets it. */
const WORDS = /[^ \t]*[ \t]|[^ \t]+/g;

const wordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];

const hexOf = (id: number): string => `000${id.toString(16)}`.slice(-4);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** A font in one document: the file holds the signs of the words that were drawn. */
export class DocumentFont {
  private readonly drawn = new Map<string, string>();
  private readonly embedded: EmbeddedFont;

  constructor(
    pdf: PDFKit.PDFDocument,
    name: string,
    private readonly kept: KeptFont,
  ) {
    // PDFKit takes a font that is open already, which its types do not say.
    pdf.registerFont(name, kept.font as unknown as Uint8Array);
    this.embedded = internalsOf(pdf.font(name))._font;
  }

  /** How far its letters reach above the line, at a size of one point. */
  get ascent(): number {
    return this.embedded.ascender / 1000;
  }

  has(codePoint: number): boolean {
    return this.kept.has(codePoint);
  }

  /** At a size of one point. */
  widthOf(text: string): number {
    return wordsOf(text).reduce((sum, word) => sum + this.kept.word(word).width, 0) / 1000;
  }

  /** Draws a line that begins at (x, y), as operators within a text object; y goes down. */
  operators(page: PdfPage, text: string, x: number, y: number, size: number): string {
    const { id } = this.embedded;
    page.fonts[id] ??= this.embedded.ref();
    const words = wordsOf(text);
    const font = `/${id} ${rounded(size)} Tf`;
    if (words.every((word) => this.kept.word(word).isPlain)) {
      const signs = words.map((word) => this.signsOf(word)).join('');
      return `${font}\n${placeAt(x, y)}\n[${signs}] TJ`;
    }
    return `${font}\n${this.oneByOne(words, x, y, size).join('\n')}`;
  }

  private signsOf(word: string): string {
    let signs = this.drawn.get(word);
    if (signs === undefined) {
      signs = this.write(this.kept.word(word));
      this.drawn.set(word, signs);
    }
    return signs;
  }

  /** Numbers of its signs, and between them how much closer the next one stands. */
  private write({ signs }: SetWord): string {
    let written = '';
    let numbers = '';
    for (const sign of signs) {
      numbers += hexOf(this.include(sign));
      const closer = sign.width - sign.advance;
      if (closer === 0) continue;
      written += `<${numbers}>${rounded(closer * this.embedded.scale)}`;
      numbers = '';
    }
    return numbers === '' ? written : `${written}<${numbers}>`;
  }

  /** Where a sign stands above another or beside its place. */
  private oneByOne(words: readonly string[], x: number, y: number, size: number): string[] {
    const scale = (this.embedded.scale * size) / 1000;
    let at = x;
    return words.flatMap((word) =>
      this.kept.word(word).signs.map((sign) => {
        const place = placeAt(at + sign.right * scale, y - sign.up * scale);
        at += sign.advance * scale;
        return `${place}\n<${hexOf(this.include(sign))}> Tj`;
      }),
    );
  }

  private include({ id, width, letters }: Sign): number {
    const { subset, widths, unicode, scale } = this.embedded;
    const number = subset.includeGlyph(id);
    widths[number] ??= width * scale;
    unicode[number] ??= letters;
    return number;
  }
}

/** The page is turned over, so that y goes down on it; letters are turned back. */
const placeAt = (x: number, y: number): string => `1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm`;
