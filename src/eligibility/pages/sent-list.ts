import { type SentForm, textOf } from '../../web/index.js';

/** What was typed, and behind an empty line what the file holds: one list, as the box shows it. */
export function sentList({ values }: Pick<SentForm<object>, 'values'>, field: string): string {
  const typed = textOf(values[field]);
  const file = textOf(values['file']);
  if (file === '') return typed;
  return typed.trim() === '' ? file : `${typed}\n\n${file}`;
}
