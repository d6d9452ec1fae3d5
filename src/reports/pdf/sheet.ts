import {
  directionOf,
  hasLeftwards,
  keepDirection,
  unwrap,
  withoutMarks,
} from '../format/direction.js';
import { wrapText } from '../format/wrap-text.js';
import type { Paper } from './create-pdf.js';
import { CONTENT_WIDTH, PAGE, PAGE_END } from './page.js';
import { STYLES, type TextStyle, type TextStyles } from './text-styles.js';
import type { Run, Typesetter } from './typesetter.js';

export type Tag =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'Figure'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'BlockQuote'
  | 'Caption'
  | 'Div';
export interface TagOptions {
  readonly alt?: string;
  readonly bbox?: [number, number, number, number];
  readonly scope?: 'Row' | 'Column';
}

/**
 * Paper with a cursor: wraps and places text itself, so that every height is known before
 * anything is drawn and nothing runs over an edge; keeps the structure that screen readers use.
 */
export class Sheet {
  y = 0;
  private readonly open: PDFKit.PDFStructureElement[];
  private readonly widths = new Map<string, number>();
  readonly pdf: PDFKit.PDFDocument;
  private readonly typesetter: Typesetter;
  private readonly scale: number;

  constructor(
    { pdf, typesetter, scale }: Paper,
    readonly styles: TextStyles = STYLES,
  ) {
    this.pdf = pdf;
    this.typesetter = typesetter;
    this.scale = scale;
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    this.open = [root];
  }

  newPage(): void {
    this.pdf.addPage();
    if (this.scale !== 1) this.pdf.scale(this.scale);
    this.y = PAGE.top;
  }

  /** Closes the structure; nothing can be drawn after it. */
  finish(): void {
    this.open[0]!.end();
  }

  get room(): number {
    return PAGE_END - this.y;
  }

  /** A page break, unless `height` still fits here. */
  ensure(height: number): void {
    if (height > this.room && this.y > PAGE.top) this.newPage();
  }

  measure(text: string, style: Pick<TextStyle, 'face' | 'size'>): number {
    const key = `${style.face} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      const runs = this.typesetter.runs(text, style.face);
      width = runs.reduce((sum, run) => sum + this.widthOf(run), 0);
      this.widths.set(key, width);
    }
    return width * style.size;
  }

  /** At a size of one point. */
  private widthOf({ text, font }: Run): number {
    return this.pdf.font(font).fontSize(1000).widthOfString(text) / 1000;
  }

  wrap(text: string, style: TextStyle, width = CONTENT_WIDTH, most?: number): readonly string[] {
    const measure = (part: string): number => this.measure(part, style);
    return keepDirection(wrapText(unwrap(text), width, measure, most));
  }

  /** Draws inside a new element of the structure; elements made meanwhile are its children. */
  within(tag: Tag, draw: () => void, options: TagOptions = {}): void {
    const element = this.pdf.struct(tag, options);
    this.open.at(-1)!.add(element);
    this.open.push(element);
    draw();
    this.open.pop();
    element.end();
  }

  /** Keeps a place in the reading order for what can only be drawn later. */
  reserve(tag: Tag): (draw: () => void) => void {
    const element = this.pdf.struct(tag);
    this.open.at(-1)!.add(element);
    return (draw) => {
      this.open.push(element);
      draw();
      this.open.pop();
      element.end();
    };
  }

  /** Draws the content of the innermost open element. */
  content(draw: () => void): void {
    this.open.at(-1)!.add(draw);
  }

  /** Draws what screen readers skip: rules, tints, running heads. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact');
    draw();
    this.pdf.endMarkedContent();
  }

  /** A text that is read from the right begins there, wherever there is room. */
  line(
    text: string,
    x: number,
    y: number,
    style: TextStyle,
    align: 'left' | 'center' | 'right' = 'left',
    width = 0,
  ): void {
    const isLeftwards = hasLeftwards(text);
    const side =
      align === 'left' && width > 0 && isLeftwards && directionOf(unwrap(text)) === 'leftwards'
        ? 'right'
        : align;
    const room = width - this.measure(text, style);
    // Fonts of one line stand on the line of its face, whatever their own heights.
    const ascent = this.typesetter.ascentOf(style.face) * style.size;
    const baseline = y + (style.leading - style.size * 1.25) / 2 + ascent;
    let at = x + (side === 'left' ? 0 : side === 'center' ? room / 2 : room);
    // Fonts draw several letters with one sign and dots: read aloud or copied, it is what was written.
    if (isLeftwards) this.pdf.markContent('Span', { actual: `${withoutMarks(text)} ` });
    for (const run of this.typesetter.runs(text, style.face)) {
      this.pdf
        .font(run.font)
        .fontSize(style.size)
        .fillColor(style.fill)
        .text(run.text, at, baseline, { lineBreak: false, baseline: 0 });
      at += this.widthOf(run) * style.size;
    }
    if (isLeftwards) this.pdf.endMarkedContent();
  }

  lines(
    lines: readonly string[],
    x: number,
    y: number,
    style: TextStyle,
    align: 'left' | 'center' | 'right' = 'left',
    width = 0,
  ): void {
    lines.forEach((text, index) => {
      // The space keeps the words of two lines apart when the text is read or copied.
      const isJoined = index < lines.length - 1 && align === 'left' && !hasLeftwards(text);
      const shown = isJoined ? `${text} ` : text;
      this.line(shown, x, y + index * style.leading, style, align, width);
    });
  }

  /** A tagged text at the cursor that may run over pages; moves the cursor below it. */
  flow(
    tag: Tag,
    text: string,
    style: TextStyle,
    x: number = PAGE.left,
    width: number = CONTENT_WIDTH,
  ): void {
    let rest = this.wrap(text, style, width);
    this.within(tag, () => {
      while (rest.length > 0) {
        // Two lines at least on either side of a break.
        this.ensure(Math.min(rest.length, 2) * style.leading);
        const fitting = Math.max(1, Math.floor(this.room / style.leading));
        const here = rest.slice(0, fitting);
        this.content(() => this.lines(here, x, this.y, style, 'left', width));
        this.y += here.length * style.leading;
        rest = rest.slice(fitting);
      }
    });
  }
}
