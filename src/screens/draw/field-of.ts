import { kindOf, type Question, type Shape } from '../../questionnaire/browser.js';
import type { Draw } from './draw.js';
import { drawGrid } from './draw-grid.js';
import { drawLine, drawWords } from './draw-line.js';
import { drawOne } from './draw-one.js';
import { drawOrdered } from './draw-ordered.js';
import { drawSeveral } from './draw-several.js';
import type { Piece } from '../tree/element.js';
import type { Field, FieldOf } from '../fields/field.js';
import { fieldOfGrid } from '../fields/grid.js';
import { fieldOfLine } from '../fields/line.js';
import { fieldOfNone } from '../fields/none.js';
import { fieldOfOne } from '../fields/one.js';
import { fieldOfOrdered } from '../fields/ordered.js';
import type { PageContext } from '../fields/page-context.js';
import { fieldOfSeveral } from '../fields/several.js';
import { fieldOfWords } from '../fields/words.js';

/** How a question is answered, and what is drawn for it. */
export interface ShownField extends Field {
  draw(describedBy: string): readonly Piece[];
}

export const shown = <View extends Field>(
  field: View,
  draw: Draw<View>,
  { t }: PageContext,
): ShownField => ({
  frame: field.frame,
  hint: field.hint,
  draw: (describedBy) => draw(field, t, describedBy),
});

const as =
  <View extends Field>(fieldFor: FieldOf<View>, draw: Draw<View>) =>
  (question: Question, page: PageContext): ShownField =>
    shown(fieldFor(question, page), draw, page);

/** How each shape of question is answered on the page. */
const FIELDS = {
  one: as(fieldOfOne, drawOne),
  several: as(fieldOfSeveral, drawSeveral),
  ordered: as(fieldOfOrdered, drawOrdered),
  grid: as(fieldOfGrid, drawGrid),
  line: as(fieldOfLine, drawLine),
  words: as(fieldOfWords, drawWords),
  none: as(fieldOfNone, () => []),
} satisfies Readonly<Record<Shape, FieldOf<ShownField>>>;

export const fieldOf: FieldOf<ShownField> = (question, page) =>
  FIELDS[kindOf(question).shape](question, page);
