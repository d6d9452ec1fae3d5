import type { Piece } from '../../screens/browser.js';
import { one } from './elements.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Of a picture, what is drawn here. */
const IN_SVG = ['svg', 'path'];

/** Makes nodes of what a room described; text becomes text, never markup. */
function toNode(piece: Piece): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const element = IN_SVG.includes(piece.tag)
    ? document.createElementNS(SVG, piece.tag)
    : document.createElement(piece.tag);
  for (const [name, value] of Object.entries(piece.attributes)) {
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...piece.pieces.map(toNode));
  return element;
}

/** Puts pieces of ours in the place of what stands in an element. */
export const drawIn = (place: HTMLElement, pieces: readonly Piece[]): void =>
  place.replaceChildren(...pieces.map(toNode));

/** Puts a page of ours in the place of the present one. */
export function drawPage(pieces: readonly Piece[], language: string): void {
  drawIn(one('main'), pieces);
  document.documentElement.lang = language;
}

/** Puts more pieces of ours below what stands in the page. */
export const drawFurther = (pieces: readonly Piece[]): void =>
  one('main').append(...pieces.map(toNode));
