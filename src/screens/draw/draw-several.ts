import type { SeveralField } from '../fields/several.js';
import { el } from '../tree/element.js';
import { drawOption, drawOther } from './draw-option.js';
import type { Draw } from './draw.js';

export const drawSeveral: Draw<SeveralField> = (field, t) => {
  const { name, options, asides, other, most } = field;
  const boxes = (some: typeof options) => some.map((one) => drawOption(one, name, 'checkbox'));
  const counted = { class: 'counter', 'data-chosen': name, 'data-most': most, hidden: true };
  return [
    el('div', { class: 'options' }, boxes(options)),
    ...(other ? [drawOther(other, name, t.other)] : []),
    ...(asides.length > 0 ? [el('div', { class: 'options asides' }, boxes(asides))] : []),
    ...(most > 0 ? [el('p', counted)] : []),
  ];
};
