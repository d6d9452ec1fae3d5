import { all, make } from '../page/elements.js';

/** Lists of one name take one another's items. */
const LISTS = '[data-drag]';
const ITEMS = '[data-drag-item]';

type DropPart = (item: HTMLElement, list: HTMLElement, place: number) => void;
type DropRow = (from: number, list: HTMLElement, place: number) => void;

let held: { readonly item: HTMLElement; readonly list: HTMLElement; readonly from: number } | null =
  null;

/** Gives every item a handle, and puts it where it is dropped; dropped elsewhere it goes back. */
export function bindDrags(dropPart: DropPart, dropRow: DropRow): void {
  for (const list of all(LISTS)) {
    for (const item of itemsOf(list)) item.prepend(handleOf(item, list));
    list.addEventListener('dragover', (event) => {
      if (!held || !takes(list, held.list)) return;
      event.preventDefault();
      event.stopPropagation();
      putAt(list, event.clientY);
    });
    list.addEventListener('drop', (event) => {
      if (!held || !takes(list, held.list)) return;
      event.preventDefault();
      event.stopPropagation();
      const { item, list: home, from } = held;
      const place = itemsOf(list).indexOf(item);
      held = null;
      item.classList.remove('dragged');
      if (list === home && place === from) return;
      if (list.dataset['drag'] === 'rows') dropRow(from, list, place);
      else dropPart(item, list, place);
    });
  }
}

/** Rows stay in their list; questions may change their section. */
const takes = (list: HTMLElement, home: HTMLElement): boolean =>
  list === home ||
  (list.dataset['drag'] === home.dataset['drag'] && list.dataset['drag'] !== 'rows');

/** Those of the list itself, not those of a list in one of them. */
const itemsOf = (list: HTMLElement): readonly HTMLElement[] =>
  all(ITEMS, list).filter((item) => item.closest(LISTS) === list);

/** The buttons beside it do the same for those who have no mouse. */
function handleOf(item: HTMLElement, list: HTMLElement): HTMLElement {
  const handle = make('span', '⠿', {
    class: 'drag-handle',
    draggable: 'true',
    'aria-hidden': 'true',
  });
  handle.addEventListener('dragstart', (event) => {
    held = { item, list, from: itemsOf(list).indexOf(item) };
    event.dataTransfer?.setData('text/plain', '');
    event.dataTransfer?.setDragImage(item, 0, 0);
    item.classList.add('dragged');
    event.stopPropagation();
  });
  handle.addEventListener('dragend', () => {
    if (held?.item !== item) return;
    const { from } = held;
    held = null;
    item.classList.remove('dragged');
    const others = itemsOf(list).filter((other) => other !== item);
    insert(list, item, others[from]);
  });
  return handle;
}

/** Before the first item whose middle lies below the pointer. */
function putAt(list: HTMLElement, y: number): void {
  const { item } = held!;
  const others = itemsOf(list).filter((other) => other !== item);
  const next = others.find((other) => {
    const { top, height } = other.getBoundingClientRect();
    return y < top + height / 2;
  });
  insert(list, item, next);
}

function insert(list: HTMLElement, item: HTMLElement, next: HTMLElement | undefined): void {
  if (next) {
    if (next.previousElementSibling !== item) next.before(item);
    return;
  }
  const last = itemsOf(list)
    .filter((other) => other !== item)
    .at(-1);
  if (last) last.after(item);
  else list.prepend(item);
}
