import type { OptionView, OtherView } from '../fields/option.js';
import { type Drawn, el } from '../tree/element.js';

/** One answer to choose, with its whole line to press. */
export const drawOption = (
  { id, value, label, checked }: OptionView,
  name: string,
  type: 'radio' | 'checkbox',
): Drawn =>
  el(
    'label',
    { class: 'option', for: id },
    el('input', { type, id, name, value, checked }),
    el('span', {}, label),
  );

export const drawChoice = ({ value, label, checked }: OptionView): Drawn =>
  el('option', { value, selected: checked }, label);

/** The text beside "other, please specify". */
export const drawOther = (
  { id, name, option, value, longest }: OtherView,
  field: string,
  label: string,
): Drawn =>
  el(
    'p',
    { class: 'other', 'data-other': option, 'data-of': field },
    el('label', { for: id }, label),
    el('input', { type: 'text', id, name, value, maxlength: longest, autocomplete: 'off' }),
  );
