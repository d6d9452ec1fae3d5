import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { type Element, key, wholeTree } from './structure-tree.js';

const DRAWS = /^(?:Tj|TJ|f|f\*|S|s|B|b|Do|sh)$/;

/** What a page holds between its running lines. */
const A4_HEIGHT = 841.89;
const FOOT = 60;
const HEAD = 74;

interface Drawn {
  readonly ids: readonly number[];
  readonly faults: readonly string[];
  /** Of the letters on it, in points of an A4 page. */
  readonly smallest: number;
  /** How far down it is written on, of the room between its running lines. */
  readonly used: number;
}

/**
 * Goes through what a page draws: everything stands in a numbered piece or in what is skipped. Strings
 * are in hexadecimal there, so that words are told apart by spaces.
 */
function readContent(content: string): Drawn {
  const open: string[] = [];
  const ids: number[] = [];
  const faults: string[] = [];
  let [smallest, lowest] = [Infinity, Infinity];
  let last: readonly string[] = [];
  for (const line of content.split('\n')) {
    const words = line.trim().split(/\s+/);
    const operator = words.at(-1) ?? '';
    if (operator === 'BMC' || operator === 'BDC') {
      const id = /\/MCID (\d+)/.exec([...last, ...words].join(' '))?.[1];
      open.push(words[0] === '/Artifact' ? 'artifact' : id === undefined ? 'span' : 'piece');
      if (id !== undefined) ids.push(Number(id));
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) faults.push('what was not begun is ended');
    } else if (operator === 'Tf') {
      smallest = Math.min(smallest, Number(words.at(-2)));
    } else if (operator === 'Tm') {
      // Where a page is turned over so that y goes down on it, its letters are turned back.
      const isTurned = Number(words.at(-4)) < 0;
      const y = isTurned ? A4_HEIGHT - Number(words.at(-2)) : Number(words.at(-2));
      if (y > FOOT) lowest = Math.min(lowest, y);
    } else if (DRAWS.test(operator)) {
      const [outer] = open;
      if (outer === undefined || outer === 'span') faults.push(`${operator} belongs to nothing`);
    }
    last = /(?:BDC|BMC|EMC)$/.test(operator) ? [] : words;
  }
  if (open.length > 0) faults.push('what was begun is not ended');
  const used = (A4_HEIGHT - HEAD - lowest) / (A4_HEIGHT - HEAD - FOOT);
  return { ids, faults, smallest, used };
}

function contentOf(document: PDFDocument, page: PDFDict): string {
  const contents = page.lookup(key('Contents'));
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((one) => document.context.lookup(one))
      : [contents];
  return streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
}

/** Numbers of the parent tree with what stands under them. */
function parentTree(document: PDFDocument): ReadonlyMap<number, unknown> {
  const root = document.catalog.lookup(key('StructTreeRoot'), PDFDict);
  const numbers = root.lookup(key('ParentTree'), PDFDict).lookup(key('Nums'), PDFArray).asArray();
  const tree = new Map<number, unknown>();
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    tree.set((numbers[at] as PDFNumber).asNumber(), document.context.lookup(numbers[at + 1]));
  }
  return tree;
}

/** How each page is filled. */
export const readPages = (document: PDFDocument): readonly Pick<Drawn, 'smallest' | 'used'>[] =>
  document.getPages().map((page) => readContent(contentOf(document, page.node)));

/** Whether what is drawn and the tree of the document know each other, piece by piece. */
export function checkMarks(document: PDFDocument, root: Element): readonly string[] {
  const parents = parentTree(document);
  const claimed = new Map<PDFRef, Map<number, PDFRef>>();
  const faults: string[] = [];
  for (const { marks, reference } of wholeTree(root)) {
    for (const { page, id } of marks) {
      const ofPage = claimed.get(page) ?? new Map<number, PDFRef>();
      if (ofPage.has(id)) faults.push('a piece stands twice in the tree');
      claimed.set(page, ofPage.set(id, reference));
    }
  }
  for (const page of document.getPages()) {
    const { ids, faults: drawn } = readContent(contentOf(document, page.node));
    faults.push(...drawn);
    const known = claimed.get(page.ref) ?? new Map<number, PDFRef>();
    if (new Set(ids).size !== ids.length) faults.push('a number stands twice on a page');
    if (ids.some((id) => !known.has(id)) || known.size !== ids.length) {
      faults.push('pieces of a page and of the tree differ');
    }
    const number = page.node.lookup(key('StructParents'), PDFNumber).asNumber();
    const back = parents.get(number);
    for (const [id, reference] of known) {
      if (!(back instanceof PDFArray) || back.get(id) !== reference) {
        faults.push('a piece does not lead back to its element');
      }
    }
    if (page.node.lookup(key('Tabs'))?.toString() !== '/S') faults.push('Tabs are out of order');
  }
  return [...new Set(faults)];
}
