import { kindOf, type Question, type Shape } from '../../questionnaire/index.js';
import type { Field, FieldOf } from './field.js';
import { fieldOfGrid } from './grid.js';
import { fieldOfLine } from './line.js';
import { fieldOfNone } from './none.js';
import { fieldOfOne } from './one.js';
import { fieldOfOrdered } from './ordered.js';
import type { PageContext } from './page-context.js';
import { fieldOfSeveral } from './several.js';
import { fieldOfWords } from './words.js';

/** How each shape of question is answered on the page. */
const FIELDS = {
  one: fieldOfOne,
  several: fieldOfSeveral,
  ordered: fieldOfOrdered,
  grid: fieldOfGrid,
  line: fieldOfLine,
  words: fieldOfWords,
  none: fieldOfNone,
} satisfies Readonly<Record<Shape, FieldOf>>;

export interface ShownField extends Field {
  /** The partial that shows it. */
  readonly partial: `fields/${Shape}`;
}

export function fieldOf(question: Question, page: PageContext): ShownField {
  const { shape } = kindOf(question);
  return { ...FIELDS[shape](question, page), partial: `fields/${shape}` };
}
