import { qrPath } from '../../slips/browser.js';

const SVG = 'http://www.w3.org/2000/svg';

/** A QR code of error correction level M as one path of horizontal runs. */
export function drawQr(content: string): SVGSVGElement {
  const { side, path } = qrPath(content);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('aria-hidden', 'true');
  const drawn = document.createElementNS(SVG, 'path');
  drawn.setAttribute('d', path);
  svg.append(drawn);
  return svg;
}
