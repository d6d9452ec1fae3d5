import type { create as createFont } from 'fontkit';
import { type Face, readFace } from './fonts.js';

/** So many words a font remembers before it begins anew: those of some twenty reports. */
const MOST_WORDS = 5000;

type OpenFont = ReturnType<typeof createFont>;
type GlyphRun = ReturnType<OpenFont['layout']>;
type Glyph = GlyphRun['glyphs'][number];

/**
 * A font that is opened once for all documents and remembers how its words were set: reading its tables and
 * setting words take half of the time of a report.
 *
 * What a document says that a sign stands for is what it stood for in the first of its words. So a word is always
 * set with signs of its own, never with those of words before it, which may have been another document's: the
 * same document gives the same bytes, whatever was printed before.
 */
export function keepWords(font: OpenFont): OpenFont {
  const layOut = font.layout.bind(font);
  const glyphs = new Map<string, Glyph>();
  const words = new Map<string, GlyphRun>();
  const same = (glyph: Glyph): Glyph => {
    const key = `${glyph.id} ${glyph.codePoints.join(' ')}`;
    const known = glyphs.get(key);
    if (!known) glyphs.set(key, glyph);
    return known ?? glyph;
  };
  const lay = (text: string): GlyphRun => {
    font._glyphs = {};
    const run = layOut(text);
    run.glyphs = run.glyphs.map(same);
    return run;
  };
  font.layout = (text, features) => {
    if (features !== undefined) return layOut(text, features);
    let run = words.get(text);
    if (!run) {
      if (words.size >= MOST_WORDS) words.clear();
      run = lay(text);
      words.set(text, run);
    }
    // PDFKit scales positions in place.
    const positions = run.positions.map((position) => ({ ...position }));
    return Object.assign(Object.create(Object.getPrototypeOf(run) as object) as GlyphRun, run, {
      positions,
    });
  };
  return font;
}

const kept = new Map<Face, OpenFont>();

/** A face for a document, opened with the first; other fonts are large and opened for each that needs them. */
export function keptFace(face: Face, open: typeof createFont): Uint8Array {
  let font = kept.get(face);
  if (!font) {
    font = keepWords(open(readFace(face)));
    kept.set(face, font);
  }
  // PDFKit takes a font that is open already, which its types do not say.
  return font as unknown as Uint8Array;
}
