/**
 * The script of the pages on which a questionnaire is written: parts and rows can be dragged, besides
 * being moved by their buttons, and a text of the reading view leads to the form that holds it.
 */
import { bindDrags } from './office/drag.js';
import { leadToForms } from './office/reading-view.js';
import { all, make } from './page/elements.js';

bindDrags(dropPart, dropRow);
for (const frame of all<HTMLIFrameElement>('iframe[data-places]')) leadToForms(frame);

/** A part is moved by its own form, which says what its page showed. */
function dropPart(part: HTMLElement, list: HTMLElement, place: number): void {
  const form = part.querySelector<HTMLFormElement>('form[action$="/move"]');
  if (!form) return;
  const { into } = list.dataset;
  const fields = { place: String(place), ...(into === undefined ? {} : { into }) };
  for (const [name, value] of Object.entries(fields)) {
    form.append(make('input', '', { type: 'hidden', name, value }));
  }
  form.requestSubmit();
}

/** A row is moved as its buttons move it: the form is shown again, and nothing of it is stored. */
function dropRow(from: number, list: HTMLElement, place: number): void {
  const beside = list.querySelector<HTMLButtonElement>('button[name="moveRow"]');
  const form = beside?.form;
  if (!beside || !form) return;
  const name = beside.value.split('.').slice(0, -2).join('.');
  const press = make('button', '', {
    name: 'moveRow',
    value: `${name}.${from}.${place}`,
    formaction: beside.getAttribute('formaction') ?? '',
    formnovalidate: '',
  }) as HTMLButtonElement;
  press.hidden = true;
  form.append(press);
  form.requestSubmit(press);
}
