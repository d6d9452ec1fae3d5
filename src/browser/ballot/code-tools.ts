import { all, fillSlot, onPress } from '../page/elements.js';

/** Shows the ballot code and lets a person copy or print it; it does not leave this device. */
export function showCode(panel: HTMLElement, code: string): void {
  fillSlot('ballot-code', code, panel);
  for (const button of all('[data-action="copy"]', panel)) {
    button.hidden = !navigator.clipboard;
    onPress(button, async () => {
      await navigator.clipboard.writeText(code);
      button.textContent = button.dataset['done'] ?? '';
    });
  }
  for (const button of all('[data-action="print"]', panel)) onPress(button, () => window.print());
}
