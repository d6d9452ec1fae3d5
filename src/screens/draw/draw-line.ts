import type { LineField } from '../fields/line.js';
import type { WordsField } from '../fields/words.js';
import { el } from '../tree/element.js';
import type { Draw } from './draw.js';

const LONGEST_LINE = 20;

/** A number or a day. */
export const drawLine: Draw<LineField> = ({ id, name, input, keys, value }, _, describedBy) => [
  el('input', {
    type: input,
    inputmode: keys,
    id,
    name,
    value,
    maxlength: LONGEST_LINE,
    autocomplete: 'off',
    'aria-describedby': describedBy || undefined,
  }),
];

/** A text of one line or of many, with the characters that are left. */
export const drawWords: Draw<WordsField> = (field, _, describedBy) => {
  const { id, name, value, longest, isOneLine } = field;
  const attributes = {
    id,
    name,
    maxlength: longest,
    autocomplete: 'off',
    'aria-describedby': describedBy || undefined,
  };
  return [
    isOneLine
      ? el('input', { type: 'text', class: 'wide', ...attributes, value })
      : el('textarea', { rows: 4, ...attributes }, value),
    el('p', { class: 'counter', 'data-left': id, 'aria-hidden': 'true', hidden: true }),
  ];
};
