import qrcode from 'qrcode-generator';

/** Light modules that a reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code of error correction level M as horizontal runs of dark modules, one module high. */
export interface QrRuns {
  /** In modules, with the quiet zone. */
  readonly side: number;
  readonly runs: readonly { readonly x: number; readonly y: number; readonly length: number }[];
}

export function qrRuns(content: string): QrRuns {
  // 0: the smallest version that holds the content.
  const code = qrcode(0, 'M');
  code.addData(content);
  code.make();
  const count = code.getModuleCount();
  const runs: { x: number; y: number; length: number }[] = [];
  for (let row = 0; row < count; row += 1) {
    for (let start = 0; start < count; start += 1) {
      let end = start;
      while (end < count && code.isDark(row, end)) end += 1;
      if (end > start) runs.push({ x: QUIET + start, y: QUIET + row, length: end - start });
      start = end;
    }
  }
  return { side: count + 2 * QUIET, runs };
}

/** The same as the path of an SVG whose view box has that side. */
export function qrPath(content: string): { readonly side: number; readonly path: string } {
  const { side, runs } = qrRuns(content);
  return { side, path: runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1H${x}z`).join('') };
}
