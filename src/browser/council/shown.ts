import type { Piece } from '../../screens/browser.js';

/** Pieces one after the other, without those that are not there. */
export const shown = (...pieces: readonly (Piece | false | undefined)[]): readonly Piece[] =>
  pieces.filter((piece): piece is Piece => piece !== false && piece !== undefined);
