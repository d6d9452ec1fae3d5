/** What is used of fontkit, which PDFKit sets words with; it comes without types. */
declare module 'fontkit' {
  interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
  }
  interface GlyphRun {
    glyphs: Glyph[];
    positions: Record<string, number>[];
  }
  interface Font {
    /** Every sign that it made, by number, as it stood in the first word that had it. */
    _glyphs: Record<number, unknown>;
    layout(text: string, features?: unknown): GlyphRun;
  }
  export function create(bytes: Uint8Array): Font;
}
