import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { checkMarks, readPages } from './check-marks.js';
import { checkStructure } from './check-structure.js';
import { type Element, key, readElement } from './structure-tree.js';

export { wholeTree } from './structure-tree.js';

function xmpOf(document: PDFDocument): string {
  const stream = document.catalog.lookup(key('Metadata'));
  return stream instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8')
    : '';
}

/** What the file says of itself, and what has to be there for that (ISO 14289-1, ISO 19005-3). */
function checkHead(document: PDFDocument): readonly string[] {
  const { catalog } = document;
  const xmp = xmpOf(document);
  const intents = catalog.lookupMaybe(key('OutputIntents'), PDFArray);
  const intent = intents?.lookup(0, PDFDict);
  const said: Readonly<Record<string, boolean>> = {
    'is not said to keep PDF/UA-1': xmp.includes('<pdfuaid:part>1</pdfuaid:part>'),
    'does not describe pdfuaid': xmp.includes('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>'),
    'is not said to keep PDF/A-3a': /<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</.test(
      xmp,
    ),
    'has no title': /<dc:title>[\s\S]*<rdf:li[^>]*>[^<]+</.test(xmp),
    'shows no title':
      catalog.lookup(key('ViewerPreferences'), PDFDict).lookup(key('DisplayDocTitle')) ===
      PDFBool.True,
    'is not marked':
      catalog.lookup(key('MarkInfo'), PDFDict).lookup(key('Marked')) === PDFBool.True,
    'has no language': catalog.has(key('Lang')),
    'has no colours of its own': intent?.lookup(key('DestOutputProfile')) instanceof PDFRawStream,
    'has no number of its own': document.context.trailerInfo.ID !== undefined,
  };
  const files = catalog.lookupMaybe(key('AF'), PDFArray)?.asArray() ?? [];
  const unrelated = files.some((file) => {
    const relation = document.context.lookup(file, PDFDict).lookup(key('AFRelationship'), PDFName);
    return relation.decodeText() === 'Unspecified';
  });
  return [
    ...Object.entries(said).flatMap(([fault, isThere]) => (isThere ? [] : [fault])),
    ...(unrelated ? ['carries a file of no relation'] : []),
  ];
}

/** Every font is in the file and tells which letters its signs are. */
function checkFonts(document: PDFDocument): readonly string[] {
  const fonts = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((object) => object.lookup(key('Type')) === key('Font'));
  return fonts.flatMap((font) => {
    const kind = font.lookup(key('Subtype'), PDFName).decodeText();
    if (kind !== 'Type0') {
      const descriptor = font.lookupMaybe(key('FontDescriptor'), PDFDict);
      const isIn = ['FontFile2', 'FontFile3'].some((file) => descriptor?.has(key(file)));
      return isIn ? [] : ['a font is not in the file'];
    }
    return font.has(key('ToUnicode')) ? [] : ['a font does not tell its letters'];
  });
}

export interface CheckedPdf {
  readonly faults: readonly string[];
  readonly root: Element;
  readonly pages: ReturnType<typeof readPages>;
}

/** What can be checked of PDF/UA-1 and PDF/A-3a by going through a file: a part of what they ask. */
export async function checkPdf(pdf: Buffer): Promise<CheckedPdf> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const kids = document.catalog.lookup(key('StructTreeRoot'), PDFDict).lookup(key('K'));
  const first: unknown = kids instanceof PDFArray ? kids.get(0) : kids;
  const reference =
    first instanceof PDFRef
      ? first
      : (document.catalog.lookup(key('StructTreeRoot'), PDFDict).get(key('K')) as PDFRef);
  const root = readElement(document, reference);
  const faults = [
    ...checkHead(document),
    ...checkStructure(root),
    ...checkMarks(document, root),
    ...checkFonts(document),
  ];
  return { faults: [...new Set(faults)], root, pages: readPages(document) };
}
