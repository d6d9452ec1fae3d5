import { type Drawn, el } from '../../../screens/browser.js';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

interface FileField extends Field {
  /** More than one may be chosen. */
  readonly many?: boolean;
  readonly optional?: boolean;
}

/** What stands around every field of a form: its label in front, its hint read with it. */
function labelled({ name, label, hint }: Field, control: (described?: string) => Drawn): Drawn {
  const described = hint === undefined ? undefined : `hint-${name}`;
  return el(
    'div',
    { class: 'field' },
    el('label', { for: `field-${name}`, class: 'legend' }, label),
    hint !== undefined && el('p', { class: 'hint', id: described }, hint),
    control(described),
  );
}

export const fileField = ({ many = false, optional = false, ...field }: FileField): Drawn =>
  labelled(field, (described) =>
    el('input', {
      id: `field-${field.name}`,
      name: field.name,
      type: 'file',
      multiple: many,
      required: !optional,
      'aria-describedby': described,
    }),
  );

export const textField = (field: Field & { readonly value?: string }): Drawn =>
  labelled(field, (described) =>
    el('input', {
      id: `field-${field.name}`,
      name: field.name,
      type: 'text',
      class: 'wide',
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: 'false',
      value: field.value,
      'aria-describedby': described,
    }),
  );

export const choiceField = (
  field: Field & { readonly options: readonly (readonly [value: string, label: string])[] },
  chosen?: string,
): Drawn =>
  labelled(field, (described) =>
    el(
      'select',
      { id: `field-${field.name}`, name: field.name, 'aria-describedby': described },
      ...field.options.map(([value, label]) =>
        el('option', { value, selected: value === chosen }, label),
      ),
    ),
  );

/** Something that is said by ticking it. */
export const tickField = ({ name, label }: Field): Drawn =>
  el(
    'label',
    { class: 'option' },
    el('input', { type: 'checkbox', name, value: 'yes' }),
    el('span', {}, label),
  );
