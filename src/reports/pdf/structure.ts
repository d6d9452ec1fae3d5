import { Ink } from './ink.js';
import { internalsOf, type PdfReference } from './pdfkit-internals.js';
import { literal, StructureElement } from './structure-element.js';

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

/** What an element says of itself beside its place in the tree. */
function entriesOf(
  { alt, bbox, scope, lang, numbering, summary }: TagOptions,
  pageHeight: number,
): readonly string[] {
  const entries: string[] = [];
  if (lang !== undefined) entries.push(`/Lang ${literal(lang)}`);
  if (alt !== undefined) entries.push(`/Alt ${literal(alt)}`);
  if (bbox) {
    const [left, top, right, bottom] = bbox;
    const corners = [left, pageHeight - bottom, right, pageHeight - top].map(
      (value) => Math.round(value * 1000) / 1000,
    );
    entries.push(`/A <</O /Layout /Placement /Block /BBox [${corners.join(' ')}]>>`);
  } else if (scope) entries.push(`/A <</O /Table /Scope /${scope}>>`);
  else if (numbering) entries.push(`/A <</O /List /ListNumbering /${numbering}>>`);
  else if (summary) entries.push(`/A <</O /Table /Summary ${literal(summary)}>>`);
  return entries;
}

/** The tree by which screen readers go through a document, grown while it is drawn. */
export class Structure {
  readonly ink: Ink;
  private readonly open: StructureElement[];

  constructor(readonly pdf: PDFKit.PDFDocument) {
    this.ink = new Ink(pdf);
    const internals = internalsOf(pdf);
    const tree = internals.getStructTreeRoot();
    const root = new StructureElement(internals, 'Document', tree);
    tree.data['K'] = [root.reference];
    this.open = [root];
  }

  /** Closes the structure; nothing can be drawn after it. */
  finish(): void {
    this.open[0]!.end();
  }

  /** Draws inside a new element of the structure; elements made meanwhile are its children. */
  within(tag: Tag, draw: () => void, options: TagOptions = {}): void {
    this.drawIn(this.add(tag, options), draw);
  }

  /** Keeps a place in the reading order for what can only be drawn later. */
  reserve(tag: Tag): (draw: () => void) => void {
    const element = this.add(tag, {});
    return (draw) => this.drawIn(element, draw);
  }

  /** Draws the content of the innermost open element. */
  content(draw: () => void): void {
    this.open.at(-1)!.content(draw);
  }

  /** What one presses to get to a named place; `name` is what is said of it. */
  link(place: string, name: string, { x, y, width, height }: Box, draw: () => void): void {
    this.within('Link', () => {
      this.content(draw);
      const element = this.open.at(-1)!;
      const structParent = {
        add: (annotation: { readonly annotationRef: PdfReference }) =>
          element.annotation(annotation.annotationRef),
      };
      const options = { structParent, Contents: written(name) };
      this.pdf.goTo(x, y, width, height, place, options as object);
    });
  }

  /** Draws what screen readers skip: rules, tints, running heads. */
  artifact(draw: () => void): void {
    this.ink.put('/Artifact BMC');
    draw();
    this.ink.put('EMC');
  }

  private add(tag: Tag, options: TagOptions): StructureElement {
    return this.open.at(-1)!.child(tag, entriesOf(options, this.pdf.page?.height ?? 0));
  }

  private drawIn(element: StructureElement, draw: () => void): void {
    this.open.push(element);
    draw();
    this.open.pop();
    element.end();
  }
}
