import type { Bidi } from 'bidi-js';
import { directionOf, hasLeftwards, unwrap } from '../format/direction.js';
import { SOFT_HYPHEN } from '../format/wrap-text.js';
import {
  EAST_ASIAN,
  EAST_ASIAN_FONTS,
  type Face,
  FACES,
  OTHER_FONTS,
  type OtherFont,
  readFont,
} from './fonts.js';
import { keptFace } from './kept-font.js';

interface FontInternals {
  readonly _font: {
    /** Of a size of 1000. */
    readonly ascender: number;
    readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  };
}

/** A piece of a line in one font; pieces stand from left to right as they are seen. */
export interface Run {
  readonly text: string;
  readonly font: string;
}

interface Piece extends Run {
  readonly level: number;
}

const SILENT = /[\u200e\u200f\u2066-\u2069\n]/u;
const MARK = /^\p{M}|^[\u200c\u200d]/u;
const { jp, sc, tc, kr } = EAST_ASIAN_FONTS;

/** The same letters look different in the scripts that share them: what stands beside them decides. */
function eastAsian(line: string): readonly OtherFont[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line)) return [jp, sc, tc, kr];
  return /\p{Script=Hangul}/u.test(line) ? [kr, jp, sc, tc] : [sc, tc, jp, kr];
}

/**
 * Finds a font for every letter and puts the letters of a line in the order in which they are seen.
 * Shapes are the font's own work. A font is read with the first letter that needs it.
 */
export class Typesetter {
  private readonly glyphs = new Map<string, boolean>();
  private readonly registered = new Map<string, boolean>();

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly bidi: Bidi,
    openFont: Parameters<typeof keptFace>[1],
  ) {
    for (const face of FACES) pdf.registerFont(face, keptFace(face, openFont));
  }

  /** The letters of a text that no font at hand can draw. */
  missing(text: string): readonly string[] {
    return [...text].filter(
      (letter) => !SILENT.test(letter) && this.fontOf(letter, 'sans', text) === null,
    );
  }

  /** How far the line that letters stand on lies below their top, at a size of one point. */
  ascentOf(face: Face): number {
    return this.internals(face).ascender / 1000;
  }

  runs(written: string, face: Face): readonly Run[] {
    // Fonts have a space where a soft hyphen ends a line.
    const line = written.replaceAll(SOFT_HYPHEN, '-');
    if (!hasLeftwards(line)) return this.inFonts(line, face, () => 0);
    const text = unwrap(line);
    const base = directionOf(text) === 'leftwards' ? 'rtl' : 'ltr';
    const { levels } = this.bidi.getEmbeddingLevels(text, base);
    const pieces = this.inFonts(text, face, (index) => levels[index]!);
    return this.asSeen(pieces).map(({ text, font, level }) => ({
      font,
      text: level % 2 === 1 ? this.mirrored(text) : text,
    }));
  }

  /** Neighbours of one font and one level together. */
  private inFonts(text: string, face: Face, levelAt: (index: number) => number): readonly Piece[] {
    const pieces: Piece[] = [];
    let index = 0;
    for (const letter of text) {
      const level = levelAt(index);
      index += letter.length;
      if (SILENT.test(letter)) continue;
      const last = pieces.at(-1);
      const joins = last && MARK.test(letter) && this.has(last.font, letter);
      const font = joins ? last.font : this.fontOf(letter, face, text);
      // What cannot be drawn was listed before anything was: here there is none.
      if (font === null) continue;
      if (last && last.font === font && last.level === level) {
        pieces[pieces.length - 1] = { ...last, text: last.text + letter };
      } else pieces.push({ text: letter, font, level });
    }
    return pieces;
  }

  /** Rule L2 of UAX #9: from the highest level down, what is at least as high is turned round. */
  private asSeen(pieces: readonly Piece[]): readonly Piece[] {
    const seen = [...pieces];
    const highest = Math.max(0, ...pieces.map(({ level }) => level));
    for (let level = highest; level > 0; level -= 1) {
      let start = 0;
      while (start < seen.length) {
        let end = start;
        while (end < seen.length && seen[end]!.level >= level) end += 1;
        seen.splice(start, end - start, ...seen.slice(start, end).reverse());
        start = end + 1;
      }
    }
    return seen;
  }

  /** Brackets are turned; what is not of a script that its font turns by itself is turned here. */
  private mirrored(text: string): string {
    const letters = [...text].map((letter) => this.bidi.getMirroredCharacter(letter) ?? letter);
    return (hasLeftwards(text) ? letters : letters.reverse()).join('');
  }

  private fontOf(letter: string, face: Face, line: string): string | null {
    if (this.has(face, letter)) return face;
    const isBold = face.endsWith('bold');
    const plain = isBold ? 'sans-bold' : 'sans';
    if (face.startsWith('serif') && this.has(plain, letter)) return plain;
    const others = EAST_ASIAN.test(letter) ? eastAsian(line) : OTHER_FONTS;
    for (const other of others) {
      if (!other.letters.test(letter)) continue;
      const font = this.register(other, isBold);
      if (font !== null && this.has(font, letter)) return font;
    }
    return null;
  }

  private register(other: OtherFont, isBold: boolean): string | null {
    const name = isBold ? `${other.name} bold` : other.name;
    let isThere = this.registered.get(name);
    if (isThere === undefined) {
      const bytes = readFont(other.file(isBold ? '600SemiBold' : '400Regular'));
      if (bytes) this.pdf.registerFont(name, bytes);
      isThere = bytes !== null;
      this.registered.set(name, isThere);
    }
    return isThere ? name : null;
  }

  /** PDFKit tells no other way which letters a font has, and how high they reach. */
  private internals(font: string): FontInternals['_font'] {
    this.pdf.font(font);
    return (this.pdf as unknown as FontInternals)._font;
  }

  private has(font: string, letter: string): boolean {
    const key = `${font} ${letter}`;
    let known = this.glyphs.get(key);
    if (known === undefined) {
      known = this.internals(font).font.hasGlyphForCodePoint(letter.codePointAt(0)!);
      this.glyphs.set(key, known);
    }
    return known;
  }
}
