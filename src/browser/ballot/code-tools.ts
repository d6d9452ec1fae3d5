import { all, fillSlot, onPress } from '../page/elements.js';

/**
 * Shows the ballot code and lets a person copy, print or save it; it does not leave this device.
 *
 * @param kept is told that the person has done so
 */
export function showCode(panel: HTMLElement, code: string, kept?: () => void): void {
  fillSlot('ballot-code', code, panel);
  bindCopy(panel, code, kept);
  const bind = (action: string, act: () => void) => {
    for (const button of all(`[data-action="${action}"]`, panel)) {
      onPress(button, () => {
        act();
        kept?.();
      });
    }
  };
  bind('print', () => window.print());
  bind('save', () => save(code));
}

export function bindCopy(panel: HTMLElement, text: string, kept?: () => void): void {
  for (const button of all('[data-action="copy"]', panel)) {
    button.hidden = !navigator.clipboard;
    onPress(button, async () => {
      const isCopied = await copy(text);
      button.textContent = button.dataset[isCopied ? 'done' : 'failed'] ?? '';
      if (isCopied) kept?.();
    });
  }
}

/** Whether the browser did: some ask the person first, and some are set to refuse. */
const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** A name that says nothing: it stands in the list of downloads. */
export function save(text: string, name = 'code.txt'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
  link.download = name;
  link.click();
}
