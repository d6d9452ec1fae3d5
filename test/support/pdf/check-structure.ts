import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { type Element, key, textOf, wholeTree } from './structure-tree.js';

/** What may stand in what has a shape of its own (ISO 32000-1, 14.8.4). */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI'],
  TOCI: ['Link'],
};
const WHOLES = ['Document', 'Sect', 'BlockQuote', ...Object.keys(CHILDREN)];
/** A cell may be empty; of all else something is read. */
const MAY_BE_EMPTY = ['TD', 'TH'];

const attribute = (element: Element, name: string): unknown =>
  element.dictionary.lookupMaybe(key('A'), PDFDict)?.lookup(key(name));

function faultsOf(element: Element): readonly string[] {
  const { tag, children, marks, annotations, dictionary } = element;
  const allowed = CHILDREN[tag];
  const strange = children.find((child) => allowed && !allowed.includes(child.tag));
  const isEmpty = children.length + marks.length + annotations.length === 0;
  return [
    ...(strange ? [`${strange.tag} in ${tag}`] : []),
    ...(WHOLES.includes(tag) && marks.length > 0 ? [`${tag} is drawn itself`] : []),
    ...(isEmpty && !MAY_BE_EMPTY.includes(tag) ? [`${tag} is empty`] : []),
    ...(tag === 'Figure' && textOf(dictionary.lookup(key('Alt'))).trim() === ''
      ? ['Figure without words']
      : []),
    ...(tag === 'Figure' && !attribute(element, 'BBox') ? ['Figure without place'] : []),
    ...(tag === 'TH' && !(attribute(element, 'Scope') instanceof PDFName)
      ? ['TH without scope']
      : []),
    ...(tag === 'L' &&
    wholeTree(element).some((one) => one.tag === 'Lbl') &&
    !attribute(element, 'ListNumbering')
      ? ['L with labels of no kind']
      : []),
    ...(tag === 'Link' && textOf(annotations[0]?.lookup(key('Contents'))).trim() === ''
      ? ['Link without words']
      : []),
  ];
}

/** Rows of one table have as many cells as its head. */
function tableFaults(table: Element): readonly string[] {
  const rows = wholeTree(table).filter(({ tag }) => tag === 'TR');
  const widths = new Set(rows.map(({ children }) => children.length));
  const hasHead =
    table.children.some(({ tag }) => tag === 'THead') ||
    rows.every(({ children: [first] }) => first?.tag === 'TH');
  return [
    ...(widths.size === 1 ? [] : ['Table of uneven rows']),
    ...(hasHead ? [] : ['Table without head']),
  ];
}

/** One title, under which no level is left out. */
function headFaults(elements: readonly Element[]): readonly string[] {
  const levels = elements.flatMap(({ tag }) => /^H(\d)$/.exec(tag)?.[1] ?? []).map(Number);
  const titles = levels.filter((level) => level === 1).length;
  const skipped = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return [
    ...(titles === 1 ? [] : [`${titles} titles`]),
    ...(skipped ? ['a level of heads is left out'] : []),
  ];
}

/** What is wrong with the tree of a document, each fault once. */
export function checkStructure(root: Element): readonly string[] {
  const elements = wholeTree(root);
  const tables = elements.filter(({ tag }) => tag === 'Table');
  const faults = [
    ...elements.flatMap(faultsOf),
    ...tables.flatMap(tableFaults),
    ...headFaults(elements),
  ];
  return [...new Set(faults)];
}
