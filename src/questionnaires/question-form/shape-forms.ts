import { kindOf, type Question, type Shape } from '../../questionnaire/index.js';
import type { Words } from '../words/index.js';

/** What the same fields mean where a question is answered in another way. */
interface ShapeForm {
  /** Whether anything is asked, so that it can be sensitive or serve a task of the council. */
  readonly asks: boolean;
  readonly bounds: keyof Words['question']['bounds'];
}

const SHAPE_FORMS: Readonly<Record<Shape, ShapeForm>> = {
  one: { asks: true, bounds: 'points' },
  several: { asks: true, bounds: 'choices' },
  ordered: { asks: true, bounds: 'places' },
  grid: { asks: true, bounds: 'choices' },
  line: { asks: true, bounds: 'values' },
  words: { asks: true, bounds: 'values' },
  none: { asks: false, bounds: 'values' },
};

export const shapeFormOf = (question: Question): ShapeForm => SHAPE_FORMS[kindOf(question).shape];
