import type { Field } from '../fields/field.js';
import type { Piece } from '../tree/element.js';
import type { Words } from '../words/words.js';

/** Draws what a question is answered with, below its title and its notes. */
export type Draw<View extends Field> = (
  field: View,
  t: Words['page'],
  describedBy: string,
) => readonly Piece[];
