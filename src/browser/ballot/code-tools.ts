import { all, fillSlot, onPress } from '../page/elements.js';

/** Shows the ballot code and lets a person copy or print it; it does not leave this device. */
export function showCode(panel: HTMLElement, code: string): void {
  fillSlot('ballot-code', code, panel);
  bindCopy(panel, code);
  for (const button of all('[data-action="print"]', panel)) onPress(button, () => window.print());
}

export function bindCopy(panel: HTMLElement, text: string): void {
  for (const button of all('[data-action="copy"]', panel)) {
    button.hidden = !navigator.clipboard;
    onPress(button, async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = button.dataset['done'] ?? '';
    });
  }
}
