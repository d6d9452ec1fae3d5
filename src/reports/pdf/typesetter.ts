import type { Bidi } from 'bidi-js';
import { directionOf, hasLeftwards, unwrap } from '../format/direction.js';
import { SOFT_HYPHEN } from '../format/wrap-text.js';
import {
  EAST_ASIAN,
  EAST_ASIAN_FONTS,
  type Face,
  OTHER_FONTS,
  type OtherFont,
  readFont,
} from './fonts.js';
import { DocumentFont } from './document-font.js';
import { keptFace, KeptFont } from './kept-font.js';

/** A piece of a line in one font; pieces stand from left to right as they are seen. */
export interface Run {
  readonly text: string;
  readonly font: DocumentFont;
}

/** How a line is set in a face: its pieces, and how wide they are together at a size of one point. */
export interface SetLine {
  readonly runs: readonly Run[];
  readonly width: number;
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
  private readonly faces = new Map<Face, DocumentFont>();
  private readonly others = new Map<string, DocumentFont | null>();
  private readonly set = new Map<Face, Map<string, SetLine>>();
  private readonly plain = new Map<Face, Map<number, boolean>>();

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly bidi: Bidi,
    private readonly openFont: Parameters<typeof keptFace>[1],
  ) {}

  /** The letters of a text that no font at hand can draw. */
  missing(text: string): readonly string[] {
    if (this.isPlain(text, 'sans')) return [];
    return [...text].filter(
      (letter) => !SILENT.test(letter) && this.fontOf(letter, 'sans', text) === null,
    );
  }

  /** How far the line that letters stand on lies below their top, at a size of one point. */
  ascentOf(face: Face): number {
    return this.face(face).ascent;
  }

  /** Sets a line once for the whole document. */
  line(text: string, face: Face): SetLine {
    let ofFace = this.set.get(face);
    if (!ofFace) this.set.set(face, (ofFace = new Map<string, SetLine>()));
    let line = ofFace.get(text);
    if (!line) {
      const runs = this.runs(text, face);
      const width = runs.reduce((sum, { font, text }) => sum + font.widthOf(text), 0);
      line = { runs, width };
      ofFace.set(text, line);
    }
    return line;
  }

  private runs(written: string, face: Face): readonly Run[] {
    if (this.isPlain(written, face)) {
      return written === '' ? [] : [{ text: written, font: this.face(face) }];
    }
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

  /** Whether all its letters are the face's own, drawn one after another as they are written: nearly always. */
  private isPlain(text: string, face: Face): boolean {
    let plain = this.plain.get(face);
    if (!plain) this.plain.set(face, (plain = new Map<number, boolean>()));
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      let known = plain.get(unit);
      if (known === undefined) {
        known = this.isPlainLetter(unit, face);
        plain.set(unit, known);
      }
      if (!known) return false;
    }
    return true;
  }

  /** Half of a letter of two units is none. */
  private isPlainLetter(unit: number, face: Face): boolean {
    const letter = String.fromCharCode(unit);
    return (
      letter !== SOFT_HYPHEN &&
      !SILENT.test(letter) &&
      !MARK.test(letter) &&
      !hasLeftwards(letter) &&
      this.face(face).has(unit)
    );
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
      const joins = last && MARK.test(letter) && has(last.font, letter);
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

  private fontOf(letter: string, face: Face, line: string): DocumentFont | null {
    const own = this.face(face);
    if (has(own, letter)) return own;
    const isBold = face.endsWith('bold');
    const plain = this.face(isBold ? 'sans-bold' : 'sans');
    if (face.startsWith('serif') && has(plain, letter)) return plain;
    const others = EAST_ASIAN.test(letter) ? eastAsian(line) : OTHER_FONTS;
    for (const other of others) {
      if (!other.letters.test(letter)) continue;
      const font = this.other(other, isBold);
      if (font && has(font, letter)) return font;
    }
    return null;
  }

  private face(face: Face): DocumentFont {
    let font = this.faces.get(face);
    if (!font) {
      font = new DocumentFont(this.pdf, face, keptFace(face, this.openFont));
      this.faces.set(face, font);
    }
    return font;
  }

  /** Null where its package is not installed. */
  private other(other: OtherFont, isBold: boolean): DocumentFont | null {
    const name = isBold ? `${other.name} bold` : other.name;
    let font = this.others.get(name);
    if (font === undefined) {
      const bytes = readFont(other.file(isBold ? '600SemiBold' : '400Regular'));
      font = bytes && new DocumentFont(this.pdf, name, new KeptFont(this.openFont(bytes)));
      this.others.set(name, font);
    }
    return font;
  }
}

const has = (font: DocumentFont, letter: string): boolean => font.has(letter.codePointAt(0)!);
