/** A chart as lines, boxes and words, the same for paper and screen. Units are points, y down. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly stroke?: string;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: string;
      readonly thickness: number;
    }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'word';
      /** Where the anchor stands; `y` is the top of the line. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly isBold: boolean;
      readonly fill: string;
      /** Where it stands in the table that the words of some charts are: the first column holds heads. */
      readonly cell?: readonly [row: number, column: number];
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Width of a text; each renderer brings its own. */
export type Measure = (text: string, size: number, isBold?: boolean) => number;

/** Diagonal lines clipped to a box: withheld and uncertain areas, legible without colour. */
export function hatch(
  x: number,
  y: number,
  width: number,
  height: number,
  stroke: string,
  step = 4,
): Shape[] {
  const lines: Shape[] = [];
  for (let offset = step; offset < width + height; offset += step) {
    const [startX, startY] = offset <= height ? [0, offset] : [offset - height, height];
    const [endX, endY] = offset <= width ? [offset, 0] : [width, offset - width];
    if (endX - startX < 0.1) continue;
    lines.push({
      kind: 'line',
      x1: x + startX,
      y1: y + startY,
      x2: x + endX,
      y2: y + endY,
      stroke,
      thickness: 0.5,
    });
  }
  return lines;
}

/** Down to the lowest line of words. */
export const heightOf = (shapes: readonly Shape[]): number =>
  Math.max(0, ...shapes.map((shape) => (shape.kind === 'word' ? shape.y + shape.size * 1.3 : 0)));
