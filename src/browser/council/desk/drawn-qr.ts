import { qrPath } from '../../../slips/browser.js';
import { el, type Piece } from '../../../screens/browser.js';

/** A QR code as a picture that is part of the page: its policy lets it load none. */
export function drawnQr(content: string): Piece {
  const { side, path } = qrPath(content);
  const box = `0 0 ${side} ${side}`;
  return el(
    'svg',
    { viewBox: box, 'shape-rendering': 'crispEdges', 'aria-hidden': 'true' },
    el('path', { d: path }),
  );
}
