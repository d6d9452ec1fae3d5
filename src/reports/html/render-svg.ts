import type { Drawing, Measure, Shape } from '../charts/drawing.js';
import { SOFT_HYPHEN } from '../format/wrap-text.js';

const escapeMarkup = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

const NARROW = /[\s.,:;!|'’iIjlftr()[\]\u202f\u00a0]/;
const WIDE = /[mwMW%@—…]/;

/** Screens choose their own fonts: widths are estimated, on the generous side. */
export const estimateWidth: Measure = (text, size, isBold = false) => {
  let ems = 0;
  for (const letter of text) {
    if (NARROW.test(letter)) ems += 0.32;
    else if (WIDE.test(letter)) ems += 0.88;
    else ems += /\p{Lu}/u.test(letter) ? 0.66 : 0.54;
  }
  return ems * size * (isBold ? 1.06 : 1);
};

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** A browser draws it only where it breaks a line itself. */
const AT_END = new RegExp(`${SOFT_HYPHEN}$`, 'u');

function shapeMarkup(shape: Shape): string {
  switch (shape.kind) {
    case 'box':
      return `<rect x="${number(shape.x)}" y="${number(shape.y)}" width="${number(Math.max(0, shape.width))}" height="${number(Math.max(0, shape.height))}" fill="${shape.fill}"/>`;
    case 'line':
      return `<line x1="${number(shape.x1)}" y1="${number(shape.y1)}" x2="${number(shape.x2)}" y2="${number(shape.y2)}" stroke="${shape.stroke}" stroke-width="${shape.thickness}"/>`;
    case 'dot':
      return `<circle cx="${number(shape.x)}" cy="${number(shape.y)}" r="${shape.radius}" fill="${shape.fill}"/>`;
    case 'word':
      return `<text x="${number(shape.x)}" y="${number(shape.y + shape.size)}" font-size="${shape.size}" text-anchor="${shape.anchor}"${shape.isBold ? ' font-weight="600"' : ''} fill="${shape.fill}">${escapeMarkup(shape.text.replace(AT_END, '-'))}</text>`;
  }
}

/** A drawing as inline SVG without style attributes, so that a strict content policy can hold. */
export function renderSvg({ width, height, shapes }: Drawing, alt: string): string {
  const box = `0 -2 ${number(width)} ${number(height + 4)}`;
  return `<svg viewBox="${box}" role="img" aria-label="${escapeMarkup(alt)}" xmlns="http://www.w3.org/2000/svg">${shapes.map(shapeMarkup).join('')}</svg>`;
}

/** The same as a file of its own, which names its fonts and its size. */
export function renderSvgFile(drawing: Drawing, title: string, alt: string): string {
  const { width, height, shapes } = drawing;
  const box = `0 0 ${number(width)} ${number(height)}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="${box}" role="img" font-family="'Source Sans 3', 'Segoe UI', Arial, sans-serif">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<desc>${escapeMarkup(alt)}</desc>`,
    ...shapes.map(shapeMarkup),
    '</svg>',
    '',
  ].join('\n');
}
