import qrcode from 'qrcode-generator';

/** Light modules that a reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;
const SVG = 'http://www.w3.org/2000/svg';

/** A QR code of error correction level M as one path of horizontal runs. */
export function drawQr(content: string): SVGSVGElement {
  // 0: the smallest version that holds the content.
  const code = qrcode(0, 'M');
  code.addData(content);
  code.make();
  const svg = document.createElementNS(SVG, 'svg');
  const side = code.getModuleCount() + 2 * QUIET;
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', runsOf(code));
  svg.append(path);
  return svg;
}

interface Modules {
  getModuleCount(): number;
  isDark(row: number, column: number): boolean;
}

function runsOf(code: Modules): string {
  const count = code.getModuleCount();
  const runs: string[] = [];
  for (let row = 0; row < count; row += 1) {
    for (let start = 0; start < count; start += 1) {
      let end = start;
      while (end < count && code.isDark(row, end)) end += 1;
      if (end > start)
        runs.push(`M${QUIET + start} ${QUIET + row}h${end - start}v1H${QUIET + start}z`);
      start = end;
    }
  }
  return runs.join('');
}
