import type { OneField } from '../fields/one.js';
import type { OptionGroupView } from '../fields/option.js';
import { el, type Piece } from '../tree/element.js';
import { drawChoice, drawOption, drawOther } from './draw-option.js';
import type { Draw } from './draw.js';

export const drawOne: Draw<OneField> = (field, t, describedBy) =>
  field.look === 'select' ? drawSelect(field, t, describedBy) : drawList(field, t);

const drawSelect: Draw<OneField> = (field, t, describedBy) => {
  const { id, name, none, groups, asides, other } = field;
  const attributes = { id, name, 'data-search': true, autocomplete: 'off' };
  return [
    el(
      'select',
      { ...attributes, 'aria-describedby': describedBy || undefined },
      el('option', { value: '' }, none?.label),
      groups.map(drawGroup),
      asides.map(drawChoice),
    ),
    ...(other ? [drawOther(other, name, t.other)] : []),
  ];
};

function drawGroup({ label, options }: OptionGroupView): Piece | readonly Piece[] {
  const drawn = options.map(drawChoice);
  return label ? el('optgroup', { label }, drawn) : drawn;
}

function drawList(field: OneField, t: { readonly other: string }): readonly Piece[] {
  const { name, look, groups, asides, none, ends, other } = field;
  const last = [...asides, ...(none ? [none] : [])];
  return [
    ...(ends
      ? [el('p', { class: 'ends' }, el('span', {}, ends.low), el('span', {}, ends.high))]
      : []),
    ...groups.flatMap(({ id, label, options }) => [
      ...(label ? [el('p', { class: 'group', id }, label)] : []),
      el(
        'div',
        { class: `options ${look}`, ...(label ? { role: 'group', 'aria-labelledby': id } : {}) },
        options.map((option) => drawOption(option, name, 'radio')),
      ),
    ]),
    ...(other ? [drawOther(other, name, t.other)] : []),
    ...(last.length > 0
      ? [
          el(
            'div',
            { class: 'options asides' },
            last.map((option) => drawOption(option, name, 'radio')),
          ),
        ]
      : []),
  ];
}
