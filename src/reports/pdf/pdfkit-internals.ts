/** An object of the file. */
export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  offset: number;
  write(chunk: Uint8Array | string): void;
  end(): void;
}

export interface PdfPage {
  readonly dictionary: PdfReference;
  readonly content: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  /** Under which the elements of its pieces are found. */
  readonly structParentTreeKey: number;
}

/** A font of the document, with the signs of it that the file will hold. */
export interface EmbeddedFont {
  readonly id: string;
  /** Of a size of 1000. */
  readonly ascender: number;
  readonly scale: number;
  readonly subset: { includeGlyph(id: number): number };
  /** By the number that a sign has in the file: its width, and the letters that it stands for. */
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): PdfReference;
}

/** What is used of PDFKit that it promises nobody; its version is locked, and `accessible-pdf` reads what comes of it. */
export interface PdfInternals {
  readonly page: PdfPage;
  readonly _font: EmbeddedFont;
  _offset: number;
  _write(data: Uint8Array | string): void;
  _refEnd(reference: PdfReference): void;
  push(chunk: unknown): boolean;
  ref(data: Record<string, unknown>): PdfReference;
  getStructTreeRoot(): PdfReference;
  getStructParentTree(): {
    get(key: number): PdfReference[];
    add(key: number, reference: PdfReference): void;
  };
  createStructParentTreeNextKey(): number;
}

export const internalsOf = (pdf: PDFKit.PDFDocument): PdfInternals =>
  pdf as unknown as PdfInternals;
