import {
  type AnswerPoints,
  type Scale,
  SCALE_METHODS,
  type ScaleClass,
  type ScaleItem,
} from '../scales/scale.js';
import {
  described,
  finite,
  localised,
  matching,
  object,
  objects,
  oneOf,
  optional,
  optionCode,
  optionCodes,
  questionCode,
  whole,
} from './form.js';

const MOST_ITEMS = 30;
/** More would be few people each, and leave less in doubt of every item (decision 0087). */
const MOST_CLASSES = 5;
const MOST_POINTS = 100;

/** What a scale has in a questionnaire and in a file of its own. */
export const scaleFields = {
  note: optional(localised('prose')),
  source: localised('prose'),
  licence: matching(/^[A-Za-z0-9][^\n\t]{1,119}$/, 'licence-form'),
  method: described(
    'Of a sum of which items are missing: as many times the mean as there are items.',
    oneOf(SCALE_METHODS),
  ),
  factor: optional(described('What that is multiplied by; 1 unless told.', whole(1, 1000))),
  missing: optional(
    described('How many items may be missing; none unless told.', whole(0, MOST_ITEMS - 1)),
  ),
  classes: objects(
    object<ScaleClass>({
      code: optionCode,
      label: localised('label'),
      from: described('The lowest score of the class; two decimals at most.', finite),
      to: described('The highest score of the class.', finite),
    }),
    { min: 2, max: MOST_CLASSES },
  ),
  unfavourable: optional(optionCodes({ min: 0, max: MOST_CLASSES })),
  favourable: optional(optionCodes({ min: 0, max: MOST_CLASSES })),
};

export const points = whole(0, MOST_POINTS);
export const itemsSize = { min: 2, max: MOST_ITEMS };

const item = object<ScaleItem>({
  table: described(
    'Code of a question, or question:row of a matrix.',
    matching(/^[A-Za-z][\w-]*(:[A-Za-z0-9][\w.-]*)?$/, 'table-code'),
  ),
  points: described(
    'What each answer counts; one that is not named counts as missing.',
    objects(object<AnswerPoints>({ answer: optionCode, points }), { min: 2, max: 100 }),
  ),
});

export const scaleForm = object<Scale>({
  code: questionCode,
  title: localised('line'),
  items: objects(item, itemsSize),
  ...scaleFields,
});
