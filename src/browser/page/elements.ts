import { interfaceLanguage } from '../../common/browser.js';
import { fill, formatDay, type Values } from '../../language/browser.js';
import { noteTurn } from './one-press.js';

/** The one element that the page must have; a page without it is a fault of ours. */
export function one<T extends Element = HTMLElement>(
  selector: string,
  inside: ParentNode = document,
): T {
  const found = inside.querySelector<T>(selector);
  if (!found) throw new Error(`the page lacks ${selector}`);
  return found;
}

export const all = <T extends Element = HTMLElement>(
  selector: string,
  inside: ParentNode = document,
): T[] => [...inside.querySelectorAll<T>(selector)];

/** Shows one of the page's panels and hides the others; its heading takes the focus. */
export function showPanel(name: string): HTMLElement {
  noteTurn();
  for (const panel of all('[data-panel]')) panel.hidden = panel.dataset['panel'] !== name;
  const shown = one(`[data-panel="${name}"]`);
  shown.querySelector<HTMLElement>('h1, h2')?.focus();
  return shown;
}

/** Puts text into every place that the page keeps for it. */
export function fillSlot(name: string, text: string, inside: ParentNode = document): void {
  for (const slot of all(`[data-slot="${name}"]`, inside)) slot.textContent = text;
}

/** Shows the messages of these names and hides the others. */
export function showMessages(inside: ParentNode, ...names: readonly string[]): void {
  for (const message of all('[data-message]', inside)) {
    message.hidden = !names.includes(message.dataset['message'] ?? '');
    if (!message.hidden) message.scrollIntoView({ block: 'nearest' });
  }
}

/** A text that the server wrote into the page for the script, with its values filled in. */
export const pageText = (name: string, values: Values = {}): string =>
  fill(one(`[data-text="${name}"]`).textContent ?? '', values);

/** A day as the texts of the page write it. */
export const pageDay = (day: string): string =>
  formatDay(day, interfaceLanguage(document.documentElement.lang));

/**
 * Calls back when a person presses a button: not for clicks that a script makes, nor for a form
 * that a script submits (docs/decisions/0007).
 */
export function onPress(button: HTMLElement, act: () => void | Promise<void>): void {
  // Assigned, not added: a panel that is shown again must not act twice.
  button.onclick = (event) => {
    event.preventDefault();
    if (event.isTrusted && !isHeld(button)) void act();
  };
}

/**
 * While it is held, pressing a button does nothing. Not `disabled`, which would take the focus from whoever
 * pressed it.
 */
export function hold(button: HTMLElement, held: boolean): void {
  if (held) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
}

const isHeld = (button: HTMLElement): boolean => button.getAttribute('aria-disabled') === 'true';

export function make(tag: string, text: string, attributes: Record<string, string> = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
