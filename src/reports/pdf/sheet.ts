import {
  directionOf,
  hasLeftwards,
  keepDirection,
  unwrap,
  withoutMarks,
} from '../format/direction.js';
import { SOFT_HYPHEN, wrapText } from '../format/wrap-text.js';
import type { Paper } from './create-pdf.js';
import { CONTENT_WIDTH, PAGE, PAGE_END } from './page.js';
import { literal } from './structure-element.js';
import { Structure, type Tag, type TagOptions } from './structure.js';
import { STYLES, type TextStyle, type TextStyles } from './text-styles.js';
import type { Typesetter } from './typesetter.js';

/**
 * Paper with a cursor: wraps and places text itself, so that every height is known before
 * anything is drawn and nothing runs over an edge.
 */
export class Sheet extends Structure {
  y = 0;
  private readonly wrapped = new Map<string, readonly string[]>();
  private readonly made = new WeakMap<object, unknown>();
  private readonly typesetter: Typesetter;
  readonly scale: number;
  private chapter: PDFKit.PDFOutline | null = null;

  constructor(
    { pdf, typesetter, scale }: Paper,
    readonly styles: TextStyles = STYLES,
    /** Texts in another language than the document's. */
    private readonly foreign: ReadonlyMap<string, string> = new Map(),
  ) {
    super(pdf);
    this.typesetter = typesetter;
    this.scale = scale;
  }

  newPage(): void {
    this.pdf.addPage();
    if (this.scale !== 1) this.pdf.scale(this.scale);
    this.y = PAGE.top;
  }

  get room(): number {
    return PAGE_END - this.y;
  }

  /** A page break, unless `height` still fits here. */
  ensure(height: number): void {
    if (height > this.room && this.y > PAGE.top) this.newPage();
  }

  measure(text: string, { face, size }: Pick<TextStyle, 'face' | 'size'>): number {
    return this.typesetter.line(text, face).width * size;
  }

  /** What is asked for again before it is drawn, to see where it fits, is wrapped once. */
  wrap(text: string, style: TextStyle, width = CONTENT_WIDTH, most?: number): readonly string[] {
    const key = `${style.face} ${style.size} ${width} ${most ?? ''} ${text}`;
    let lines = this.wrapped.get(key);
    if (!lines) {
      const measure = (part: string): number => this.measure(part, style);
      lines = keepDirection(wrapText(unwrap(text), width, measure, most));
      this.wrapped.set(key, lines);
    }
    return lines;
  }

  /**
   * What is made of a part of the document, made once: how much room it takes is asked for before it is drawn.
   * The same parts are never handed to two kinds of `make`.
   */
  once<Part extends object, Made>(part: Part, make: (part: Part) => Made): Made {
    if (!this.made.has(part)) this.made.set(part, make(part));
    return this.made.get(part) as Made;
  }

  /** The language of a text as an option of its element, where it is not the document's. */
  langOf(text: string): { readonly lang?: string } {
    const lang = this.foreign.get(unwrap(text));
    return lang === undefined ? {} : { lang };
  }

  /** A bookmark here: of a chapter, or of what stands in the last one. */
  bookmark(title: string, kind: 'chapter' | 'part' = 'part'): void {
    const place = { expanded: false, top: this.y - 10, left: PAGE.width };
    const parent = kind === 'part' ? this.chapter : null;
    const item = (parent ?? this.pdf.outline).addItem(withoutMarks(title), place);
    if (kind === 'chapter') this.chapter = item;
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
    const set = this.typesetter.line(text, style.face);
    const room = width - set.width * style.size;
    // Fonts of one line stand on the line of its face, whatever their own heights.
    const ascent = this.typesetter.ascentOf(style.face) * style.size;
    const baseline = y + (style.leading - style.size * 1.25) / 2 + ascent;
    let at = x + (side === 'left' ? 0 : side === 'center' ? room / 2 : room);
    // Fonts draw several letters with one sign and dots, and a word may go on in the next line: read aloud
    // or copied, it is what was written.
    const isCut = text.endsWith(SOFT_HYPHEN);
    const isSpan = isLeftwards || isCut;
    const actual = isCut ? withoutMarks(text.slice(0, -1)) : `${withoutMarks(text)} `;
    if (isSpan) this.ink.put(`/Span <</ActualText ${literal(actual)}>> BDC`);
    for (const run of set.runs) {
      this.ink.letters(run.font, run.text, at, baseline, style);
      at += run.font.widthOf(run.text) * style.size;
    }
    if (isSpan) this.ink.put('EMC');
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
      const isJoined =
        index < lines.length - 1 &&
        align === 'left' &&
        !hasLeftwards(text) &&
        !text.endsWith(SOFT_HYPHEN);
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
    options: TagOptions = this.langOf(text),
  ): void {
    let rest = this.wrap(text, style, width);
    this.within(
      tag,
      () => {
        while (rest.length > 0) {
          // Two lines at least on either side of a break.
          this.ensure(Math.min(rest.length, 2) * style.leading);
          const fitting = Math.max(1, Math.floor(this.room / style.leading));
          const here = rest.slice(0, fitting);
          this.content(() => this.lines(here, x, this.y, style, 'left', width));
          this.y += here.length * style.leading;
          rest = rest.slice(fitting);
        }
      },
      options,
    );
  }
}
