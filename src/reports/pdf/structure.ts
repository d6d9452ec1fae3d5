export type Tag =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Figure'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Link'
  | 'BlockQuote'
  | 'Caption';

export interface TagOptions {
  readonly alt?: string;
  readonly bbox?: [number, number, number, number];
  readonly scope?: 'Row' | 'Column';
  /** Where it is not that of the document. */
  readonly lang?: string;
  /** How the items of a list are told apart by their labels. */
  readonly numbering?: 'Decimal' | 'None';
  /** What a table is about, where no caption stands over it. */
  readonly summary?: string;
}

/** A box on the page, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** PDFKit tells plain strings, which it writes as names, from these. */
const written = (text: string): object => Object(text) as object;

/** PDFKit has no option for these; its elements keep what they will write. */
function addAttributes(
  element: PDFKit.PDFStructureElement,
  { numbering, summary }: TagOptions,
): void {
  const { data } = (
    element as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } }
  ).dictionary;
  if (numbering) data['A'] = { O: 'List', ListNumbering: numbering };
  if (summary) data['A'] = { O: 'Table', Summary: written(summary) };
}

/** The tree by which screen readers go through a document, grown while it is drawn. */
export class Structure {
  private readonly open: PDFKit.PDFStructureElement[];

  constructor(readonly pdf: PDFKit.PDFDocument) {
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    this.open = [root];
  }

  /** Closes the structure; nothing can be drawn after it. */
  finish(): void {
    this.open[0]!.end();
  }

  /** Draws inside a new element of the structure; elements made meanwhile are its children. */
  within(tag: Tag, draw: () => void, options: TagOptions = {}): void {
    const { alt, bbox, scope, lang } = options;
    const element = this.pdf.struct(tag, {
      ...(alt === undefined ? {} : { alt }),
      ...(bbox === undefined ? {} : { bbox }),
      ...(scope === undefined ? {} : { scope }),
      ...(lang === undefined ? {} : { lang }),
    });
    addAttributes(element, options);
    this.open.at(-1)!.add(element);
    this.drawIn(element, draw);
  }

  /** Keeps a place in the reading order for what can only be drawn later. */
  reserve(tag: Tag): (draw: () => void) => void {
    const element = this.pdf.struct(tag);
    this.open.at(-1)!.add(element);
    return (draw) => this.drawIn(element, draw);
  }

  /** Draws the content of the innermost open element. */
  content(draw: () => void): void {
    this.open.at(-1)!.add(draw);
  }

  /** What one presses to get to a named place; `name` is what is said of it. */
  link(place: string, name: string, { x, y, width, height }: Box, draw: () => void): void {
    this.within('Link', () => {
      this.content(draw);
      const options = { structParent: this.open.at(-1), Contents: written(name) };
      this.pdf.goTo(x, y, width, height, place, options as object);
    });
  }

  /** Draws what screen readers skip: rules, tints, running heads. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact');
    draw();
    this.pdf.endMarkedContent();
  }

  private drawIn(element: PDFKit.PDFStructureElement, draw: () => void): void {
    this.open.push(element);
    draw();
    this.open.pop();
    element.end();
  }
}
