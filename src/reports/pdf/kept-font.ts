import type { create as createFont } from 'fontkit';
import { type Face, readFace } from './fonts.js';

/** So many words a font remembers before it begins anew: those of some twenty reports. */
const MOST_WORDS = 5000;

export type OpenFont = ReturnType<typeof createFont>;

/** A sign where it stands in a word. Widths are in the font's own units. */
export interface Sign {
  readonly id: number;
  readonly letters: readonly number[];
  readonly width: number;
  /** How far it is to the next one, which may stand closer than the width says. */
  readonly advance: number;
  readonly right: number;
  readonly up: number;
}

/** A word as a font sets it, at a size of 1000. */
export interface SetWord {
  readonly signs: readonly Sign[];
  readonly width: number;
  /** Whether each sign stands on the line, right after the one before. */
  readonly isPlain: boolean;
}

/**
 * A font that is opened once for all documents and remembers how its words were set: reading its tables and
 * setting words take half of the time of a report.
 *
 * What a document says that a sign stands for is what it stood for in the first of its words. So a word is always
 * set with signs of its own, never with those of words before it, which may have been another document's: the
 * same document gives the same bytes, whatever was printed before.
 */
export class KeptFont {
  private readonly signs = new Map<string, Sign>();
  private readonly words = new Map<string, SetWord>();
  private readonly letters = new Map<number, boolean>();
  private readonly scale: number;

  constructor(readonly font: OpenFont) {
    this.scale = 1000 / font.unitsPerEm;
  }

  has(codePoint: number): boolean {
    let known = this.letters.get(codePoint);
    if (known === undefined) {
      known = this.font.hasGlyphForCodePoint(codePoint);
      this.letters.set(codePoint, known);
    }
    return known;
  }

  word(text: string): SetWord {
    let word = this.words.get(text);
    if (!word) {
      if (this.words.size >= MOST_WORDS) this.words.clear();
      word = this.set(text);
      this.words.set(text, word);
    }
    return word;
  }

  private set(text: string): SetWord {
    this.font._glyphs = {};
    const { glyphs, positions } = this.font.layout(text);
    const signs = glyphs.map(({ id, codePoints, advanceWidth }, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      return this.same({
        ...{ id, letters: codePoints, width: advanceWidth },
        ...{ advance: xAdvance, right: xOffset, up: yOffset },
      });
    });
    return {
      signs,
      width: signs.reduce((sum, { advance }) => sum + advance, 0) * this.scale,
      isPlain: signs.every(({ right, up }) => right === 0 && up === 0),
    };
  }

  /** One for all words in which it stands alike. */
  private same(sign: Sign): Sign {
    const { id, letters, advance, right, up } = sign;
    const key = `${id} ${advance} ${right} ${up} ${letters.join(' ')}`;
    const known = this.signs.get(key);
    if (!known) this.signs.set(key, sign);
    return known ?? sign;
  }
}

const kept = new Map<Face, KeptFont>();

/** A face for a document, opened with the first; other fonts are large and opened for each that needs them. */
export function keptFace(face: Face, open: typeof createFont): KeptFont {
  let font = kept.get(face);
  if (!font) {
    font = new KeptFont(open(readFace(face)));
    kept.set(face, font);
  }
  return font;
}
