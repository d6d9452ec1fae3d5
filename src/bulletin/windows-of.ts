import type { Survey } from '../surveys/index.js';

/** How many ballots were taken in each of two windows; nothing where there was one, or nobody counted. */
export function windowsOf({
  definition,
  drawn,
  drawnFirst,
}: Pick<Survey, 'definition' | 'drawn' | 'drawnFirst'>): readonly [number, number] | undefined {
  const isKnown = typeof drawn === 'number' && typeof drawnFirst === 'number';
  if (!definition.drawing?.again || !isKnown) return undefined;
  return [drawnFirst, drawn - drawnFirst];
}
