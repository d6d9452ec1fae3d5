import type { DocumentFont } from './document-font.js';
import { internalsOf } from './pdfkit-internals.js';

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const points = (...values: readonly number[]): string => values.map(rounded).join(' ');
/** How far the handles of a curve stand that goes for a quarter of a circle. */
const QUARTER = (4 / 3) * (Math.SQRT2 - 1);

const shares = new Map<string, string>();

/** The shares of red, green and blue in a colour (`#rrggbb`). */
function sharesOf(colour: string): string {
  let known = shares.get(colour);
  if (known === undefined) {
    const value = parseInt(colour.slice(1), 16);
    const parts = [value >> 16, (value >> 8) & 0xff, value & 0xff];
    known = parts.map((part) => Math.round((part / 255) * 1e4) / 1e4).join(' ');
    shares.set(colour, known);
  }
  return known;
}

/**
 * Boxes, lines, dots and letters as operators of the page, in points from its upper left corner. Each says its colour, so
 * that none depends on what was drawn before. PDFKit takes several times as long to say the same.
 */
export class Ink {
  constructor(private readonly pdf: PDFKit.PDFDocument) {}

  /** Operators as they stand. */
  put(operators: string): void {
    internalsOf(this.pdf).page.content.write(operators);
  }

  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.put(`${sharesOf(fill)} rg\n${points(x, y, width, height)} re\nf`);
  }

  rule(x1: number, y1: number, x2: number, y2: number, thickness: number, stroke: string): void {
    const line = `${points(x1, y1)} m\n${points(x2, y2)} l\nS`;
    this.put(`${sharesOf(stroke)} RG\n${rounded(thickness)} w\n${line}`);
  }

  frame(
    x: number,
    y: number,
    width: number,
    height: number,
    thickness: number,
    stroke: string,
  ): void {
    const outline = `${points(x, y, width, height)} re\nS`;
    this.put(`${sharesOf(stroke)} RG\n${rounded(thickness)} w\n${outline}`);
  }

  dot(x: number, y: number, radius: number, fill: string): void {
    const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius];
    const handle = radius * QUARTER;
    this.put(
      [
        `${sharesOf(fill)} rg`,
        `${points(left, y)} m`,
        `${points(left, y - handle, x - handle, top, x, top)} c`,
        `${points(x + handle, top, right, y - handle, right, y)} c`,
        `${points(right, y + handle, x + handle, bottom, x, bottom)} c`,
        `${points(x - handle, bottom, left, y + handle, left, y)} c`,
        'f',
      ].join('\n'),
    );
  }

  /** `y` is the line that the letters stand on. */
  letters(
    font: DocumentFont,
    text: string,
    x: number,
    y: number,
    { size, fill }: { readonly size: number; readonly fill: string },
  ): void {
    const { page } = internalsOf(this.pdf);
    const operators = font.operators(page, text, x, y, size);
    page.content.write(`BT\n${sharesOf(fill)} rg\n${operators}\nET`);
  }
}
