import { PACK_SCHEMA, type PackAnswer, type PackItem, type ScalePack } from '../scales/pack.js';
import {
  described,
  exactly,
  flag,
  localised,
  object,
  objects,
  optional,
  optionCode,
  questionCode,
} from './form.js';
import { itemsSize, points, scaleFields } from './scale-form.js';

const answer = object<PackAnswer>({
  code: optionCode,
  label: localised('label'),
  points: optional(points),
});

const item = object<PackItem>({
  code: questionCode,
  title: optional(localised('line')),
  reversed: optional(described('The last answer counts as the first does, and so on.', flag)),
});

export const packForm = object<ScalePack>({
  schema: exactly(PACK_SCHEMA),
  code: questionCode,
  title: localised('line'),
  answers: objects(answer, { min: 2, max: 20 }),
  items: objects(item, itemsSize),
  ...scaleFields,
});
