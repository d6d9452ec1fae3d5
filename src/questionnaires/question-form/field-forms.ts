import { DEFAULT_MAX_LENGTH, type KindField } from '../../questionnaire/index.js';
import type { FieldForm } from './field-form.js';
import { aspectsField } from './fields/aspects.js';
import { classesField } from './fields/classes.js';
import { endsField } from './fields/ends.js';
import { flagField } from './fields/flags.js';
import { numberField } from './fields/numbers.js';
import { optionsField } from './fields/options.js';
import { rowsField } from './fields/rows.js';
import { sideField } from './fields/sides.js';
import { shapeFormOf } from './shape-forms.js';

/** A form for each field that a kind may have; a new field that has none does not compile. */
export const FIELD_FORMS: Readonly<Record<KindField, FieldForm>> = {
  required: flagField('required', (t) => t.question.required),
  options: optionsField,
  rows: rowsField,
  aspects: aspectsField,
  min: numberField('min', ({ question, t }) => t.question.bounds[shapeFormOf(question).bounds].min),
  max: numberField('max', ({ question, t }) => t.question.bounds[shapeFormOf(question).bounds].max),
  ends: endsField,
  maxLength: numberField('maxLength', ({ t }) => t.question.maxLength, String(DEFAULT_MAX_LENGTH)),
  oneLine: flagField('oneLine', (t) => t.question.oneLine),
  search: flagField('search', (t) => t.question.search),
  classes: classesField,
  among: numberField('among', ({ t }) => t.question.among),
  unfavourable: sideField('unfavourable'),
  favourable: sideField('favourable'),
};
