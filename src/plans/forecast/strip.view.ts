import type { Closeness, RowView } from './split.view.js';

interface Shape {
  /** How closely the group is told, or which part of a bar it is. */
  readonly kind: Closeness | 'all' | 'certain' | 'possible';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A table at a glance: a bar for each row. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const WIDTH = 100;
const STEP = 9;
const BAR = 6;
const MOST_ROWS = 40;

export function viewStrip(rows: readonly RowView[]): Strip {
  const drawn = rows.slice(0, MOST_ROWS);
  return {
    width: WIDTH,
    height: STEP * drawn.length,
    shapes: drawn.flatMap(({ cells }, row) =>
      cells.flatMap(({ bar, closeness }): readonly Shape[] => {
        const y = row * STEP;
        const part = (kind: Shape['kind'], x: number, width: number): Shape => ({
          kind,
          x,
          y,
          width,
          height: BAR,
        });
        if (!bar) return [part(closeness, 0, WIDTH)];
        const { certain, possible } = bar;
        return [
          part('all', 0, WIDTH),
          part('certain', 0, certain),
          part('possible', certain, possible),
        ];
      }),
    ),
  };
}
