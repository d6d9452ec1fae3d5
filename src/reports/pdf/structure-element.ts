import type { PdfInternals, PdfReference } from './pdfkit-internals.js';

const ESCAPED = /[\n\r\t\b\f()\\]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' },
};
const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** A text as the file holds it: letters of ASCII as they are, others in two bytes each. */
export function literal(text: string): string {
  const bytes = isAscii(text)
    ? text
    : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  return `(${bytes.replace(ESCAPED, (sign) => ESCAPES[sign] ?? `\\${sign}`)})`;
}

/**
 * An element of the tree by which a document is read. A report has thousands; PDFKit's own are
 * walked through again with each that ends.
 */
export class StructureElement {
  readonly reference: PdfReference;
  private page: PdfReference | null = null;
  private readonly children: string[] = [];

  /** `entries` are what else its dictionary holds, as it is written. */
  constructor(
    private readonly internals: PdfInternals,
    private readonly tag: string,
    private readonly parent: PdfReference,
    private readonly entries: readonly string[] = [],
  ) {
    this.reference = internals.ref({});
  }

  child(tag: string, entries: readonly string[]): StructureElement {
    const child = new StructureElement(this.internals, tag, this.reference, entries);
    this.children.push(`${child.reference.id} 0 R`);
    return child;
  }

  /** What `draw` puts on the page is its content. */
  content(draw: () => void): void {
    const { page } = this.internals;
    const pieces = this.internals.getStructParentTree().get(page.structParentTreeKey);
    const number = pieces.length;
    pieces.push(this.reference);
    this.page ??= page.dictionary;
    this.children.push(
      this.page === page.dictionary
        ? `${number}`
        : `<</Type /MCR /Pg ${page.dictionary.id} 0 R /MCID ${number}>>`,
    );
    page.content.write(`/${this.tag} <</MCID ${number}>> BDC`);
    draw();
    page.content.write('EMC');
  }

  /** What of the page answers to being pressed belongs to it. */
  annotation(reference: PdfReference): void {
    const key = this.internals.createStructParentTreeNextKey();
    reference.data['StructParent'] = key;
    this.internals.getStructParentTree().add(key, this.reference);
    const page = this.internals.page.dictionary.id;
    this.children.push(`<</Type /OBJR /Obj ${reference.id} 0 R /Pg ${page} 0 R>>`);
  }

  /** Writes it; nothing can be added after it. */
  end(): void {
    const { internals, reference, page } = this;
    const lines = [
      ...[`/S /${this.tag}`, `/P ${this.parent.id} 0 R`, ...this.entries],
      ...(page ? [`/Pg ${page.id} 0 R`] : []),
      `/K [${this.children.join(' ')}]`,
    ];
    reference.offset = internals._offset;
    internals._write(`${reference.id} 0 obj\n<<\n${lines.join('\n')}\n>>\nendobj`);
    internals._refEnd(reference);
  }
}
