import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** A piece of what is drawn: a number within the content of a page. */
export interface Mark {
  readonly page: PDFRef;
  readonly id: number;
}

/** An element of the structure with what stands in it, in the order in which it is read. */
export interface Element {
  readonly tag: string;
  readonly dictionary: PDFDict;
  readonly reference: PDFRef;
  /** Where it is not that of what it stands in. */
  readonly language: string | null;
  readonly children: readonly Element[];
  readonly marks: readonly Mark[];
  readonly annotations: readonly PDFDict[];
}

export const key = (text: string): PDFName => PDFName.of(text);

export const textOf = (value: unknown): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

const listed = (kids: unknown): readonly unknown[] =>
  kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];

export function readElement(document: PDFDocument, reference: PDFRef): Element {
  const { context } = document;
  const dictionary = context.lookup(reference, PDFDict);
  const own = dictionary.get(key('Pg'));
  const children: Element[] = [];
  const marks: Mark[] = [];
  const annotations: PDFDict[] = [];
  for (const kid of listed(dictionary.lookup(key('K')))) {
    if (kid instanceof PDFNumber) marks.push({ page: own as PDFRef, id: kid.asNumber() });
    else if (kid instanceof PDFRef) children.push(readElement(document, kid));
    else if (kid instanceof PDFDict) {
      const id = kid.lookup(key('MCID'));
      const page = (kid.get(key('Pg')) ?? own) as PDFRef;
      if (id instanceof PDFNumber) marks.push({ page, id: id.asNumber() });
      else annotations.push(kid.lookup(key('Obj'), PDFDict));
    }
  }
  const tag = dictionary.lookup(key('S'), PDFName).decodeText();
  const language = textOf(dictionary.lookup(key('Lang'))) || null;
  return { tag, dictionary, reference, language, children, marks, annotations };
}

export const wholeTree = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(wholeTree),
];
