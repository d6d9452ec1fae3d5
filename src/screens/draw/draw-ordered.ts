import type { OrderedField } from '../fields/ordered.js';
import { el } from '../tree/element.js';
import { drawChoice } from './draw-option.js';
import type { Draw } from './draw.js';

export const drawOrdered: Draw<OrderedField> = ({ places, name }) =>
  places.flatMap(({ id, label, options }) => [
    el('label', { class: 'rank', for: id }, label),
    el(
      'select',
      { id, name, autocomplete: 'off' },
      el('option', { value: '' }, '—'),
      options.map(drawChoice),
    ),
  ]);
