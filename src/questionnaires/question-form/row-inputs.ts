import { languageInputs } from '../forms/form-fields.view.js';
import type { MoreRows } from '../forms/more-rows.js';
import { type FormValues, partOf, rowsOf, textOf } from '../../web/index.js';
import type { Words } from '../words/index.js';
import type { Choice, FormContext, Input } from './field-form.js';
import { SIDES } from './question.dto.js';

/** Rows left empty below those that are filled. */
const SPARE_ROWS = 3;
export const spareRows = (rows: readonly FormValues[]): readonly FormValues[] => [
  ...rows,
  ...Array.from({ length: SPARE_ROWS }, () => ({})),
];

/** Rows are named by the list and their place; the first carries the plain id of the list. */
const idOf = (name: string): string => `field-${name.replace(/\.0$/, '')}`;

/** The first of the rows that a list would get. */
export const moreOf = (list: string, values: unknown): MoreRows => ({
  list,
  target: idOf(`${list}.${rowsOf(values).length}`),
});

export const codeInput = (name: string, row: unknown, { t }: Pick<FormContext, 't'>): Input => ({
  id: idOf(name),
  name: `${name}.code`,
  label: t.common.code,
  value: textOf(partOf(row, 'code')),
  isCode: true,
});

export const labelInputs = (
  name: string,
  row: unknown,
  { languages, language }: FormContext,
): readonly Input[] =>
  languageInputs(`${name}.label`, languages, partOf(row, 'label'), language).map((input) => ({
    id: input.id,
    name: input.name,
    lang: input.language,
    label: input.languageName,
    value: input.value,
  }));

export const choicesOf = (
  options: readonly { readonly value: string; readonly name: string }[],
  chosen: unknown,
): readonly Choice[] =>
  options.map(({ value, name }) => ({ value, name, isChosen: textOf(chosen) === value }));

export const sideInput = (name: string, row: unknown, t: Words): Input => ({
  id: `field-${name}-side`,
  name: `${name}.side`,
  label: t.question.side,
  choices: choicesOf(
    SIDES.map((value) => ({ value, name: t.question.sides[value || 'neither'] })),
    partOf(row, 'side'),
  ),
});
