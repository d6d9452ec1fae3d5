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
import { Structure, type Tag, type TagOptions } from './structure.js';
import { STYLES, type TextStyle, type TextStyles } from './text-styles.js';
import type { Run, Typesetter } from './typesetter.js';

/**
 * Paper with a cursor: wraps and places text itself, so that every height is known before
 * anything is drawn and nothing runs over an edge.
 */
export class Sheet extends Structure {
  y = 0;
  private readonly widths = new Map<string, number>();
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
    const room = width - this.measure(text, style);
    // Fonts of one line stand on the line of its face, whatever their own heights.
    const ascent = this.typesetter.ascentOf(style.face) * style.size;
    const baseline = y + (style.leading - style.size * 1.25) / 2 + ascent;
    let at = x + (side === 'left' ? 0 : side === 'center' ? room / 2 : room);
    // Fonts draw several letters with one sign and dots, and a word may go on in the next line: read aloud
    // or copied, it is what was written.
    const isCut = text.endsWith(SOFT_HYPHEN);
    const actual = isCut ? withoutMarks(text.slice(0, -1)) : `${withoutMarks(text)} `;
    if (isLeftwards || isCut) this.pdf.markContent('Span', { actual });
    for (const run of this.typesetter.runs(text, style.face)) {
      this.pdf
        .font(run.font)
        .fontSize(style.size)
        .fillColor(style.fill)
        .text(run.text, at, baseline, { lineBreak: false, baseline: 0 });
      at += this.widthOf(run) * style.size;
    }
    if (isLeftwards || isCut) this.pdf.endMarkedContent();
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
