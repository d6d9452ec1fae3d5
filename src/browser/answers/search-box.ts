import { announce } from '../page/announce.js';
import { all, make, pageText } from '../page/elements.js';
import { matchesOf } from './match-words.js';

/** Long lists to open become a box to type in, which shows the options that hold what was typed. */
export function makeSearchBoxes(form: HTMLFormElement): void {
  for (const select of all<HTMLSelectElement>('select[data-search]', form)) {
    new SearchBox(select, form).begin();
  }
}

/**
 * A combobox with a list below it (WAI-ARIA 1.2), in front of the list that the page came with: the
 * latter goes on holding the answer, and is what a form sends.
 */
class SearchBox {
  private readonly input = make('input', '', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
  }) as HTMLInputElement;
  private readonly list = make('ul', '', { role: 'listbox', class: 'found' });
  private readonly items: readonly HTMLElement[];
  private active: HTMLElement | undefined;

  constructor(
    private readonly select: HTMLSelectElement,
    private readonly form: HTMLFormElement,
  ) {
    const { id } = select;
    this.items = [...select.options]
      // To prefer not to say is an answer about oneself, and the first of them.
      .filter(({ value }) => value !== '' || select.closest('[data-profile]'))
      .map(({ value, text }) =>
        make('li', text, { role: 'option', id: `${id}-f-${value}`, 'data-value': value }),
      );
  }

  begin(): void {
    const { select, input, list } = this;
    const { id } = select;
    // The label and the links to this question lead to the box from now on.
    select.id = `${id}-list`;
    select.hidden = true;
    input.id = id;
    input.placeholder = pageText('live-search');
    list.id = `${id}-found`;
    list.hidden = true;
    input.setAttribute('aria-controls', list.id);
    const described = select.getAttribute('aria-describedby');
    if (described) input.setAttribute('aria-describedby', described);
    const label = select.closest('.question')?.querySelector('.legend');
    if (label) {
      label.id = `${id}-label`;
      list.setAttribute('aria-labelledby', label.id);
    }
    list.append(...this.items);
    const box = make('div', '', { class: 'search' });
    box.append(input, list);
    select.before(box);
    this.bind();
    this.showChosen();
  }

  private bind(): void {
    const { input, list } = this;
    input.oninput = (event) => {
      // What is typed here is no answer until an option is taken.
      event.stopPropagation();
      this.find();
    };
    input.onclick = () => this.open();
    input.onkeydown = (event) => this.press(event);
    input.onblur = () => this.leave();
    // The box keeps the focus while a finger or mouse is on the list.
    list.onpointerdown = (event) => event.preventDefault();
    list.onmousedown = (event) => event.preventDefault();
    list.onclick = ({ target }) => {
      const item = (target as Element).closest<HTMLElement>('li');
      if (item) this.take(item);
    };
    // A draft or another language fills the list behind.
    this.form.addEventListener('input', () => this.showChosen());
  }

  private readonly showChosen = (): void => {
    if (document.activeElement === this.input && !this.list.hidden) return;
    const chosen = this.select.selectedOptions[0];
    this.input.value = chosen?.value ? chosen.text : '';
  };

  private open(): void {
    this.input.select();
    this.show(this.items);
  }

  private find(): void {
    const found = matchesOf(this.input.value, this.items, ({ textContent }) => textContent);
    this.show(found);
    announce(
      'found',
      found.length > 0 ? pageText('live-found', { n: found.length }) : pageText('live-none'),
    );
  }

  private show(found: readonly HTMLElement[]): void {
    const isFound = new Set(found);
    for (const item of this.items) item.hidden = !isFound.has(item);
    this.list.hidden = found.length === 0;
    this.input.setAttribute('aria-expanded', String(found.length > 0));
    this.point(undefined);
  }

  private close(): void {
    this.show([]);
  }

  private point(item: HTMLElement | undefined): void {
    this.active?.removeAttribute('aria-selected');
    this.active = item;
    item?.setAttribute('aria-selected', 'true');
    item?.scrollIntoView({ block: 'nearest' });
    if (item) this.input.setAttribute('aria-activedescendant', item.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  private press(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (this.list.hidden) return this.open();
      this.step(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter') {
      // Enter in a line of a form would send it.
      event.preventDefault();
      if (this.active) this.take(this.active);
    } else if (key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
      this.showChosen();
    }
  }

  private step(by: 1 | -1): void {
    const shown = this.items.filter(({ hidden }) => !hidden);
    const at = this.active ? shown.indexOf(this.active) + by : by > 0 ? 0 : -1;
    this.point(shown.at(at % shown.length));
  }

  private take(item: HTMLElement): void {
    this.choose(item.dataset['value'] ?? '');
  }

  /** Whoever typed all of an option, or nothing, has chosen that. */
  private leave(): void {
    const typed = this.input.value.trim().toLowerCase();
    const same = this.items.find(({ textContent }) => textContent.toLowerCase() === typed);
    if (same) this.take(same);
    else if (typed === '') this.choose('');
    else {
      this.close();
      this.showChosen();
    }
  }

  private choose(value: string): void {
    this.close();
    if (this.select.value !== value) {
      this.select.value = value;
      this.select.dispatchEvent(new Event('input', { bubbles: true }));
    }
    this.showChosen();
  }
}
