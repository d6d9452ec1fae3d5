import { all, onPress } from './elements.js';

/** Longer than taking files away needs; whoever has to be gone is not held back by it. */
const PATIENCE_MS = 500;

/**
 * Two ways to leave nothing on this page: one says that it is done, the other is gone at once. What the
 * browser noted of the visit stays in its history.
 *
 * @param forget takes away what this device kept
 * @param clear draws a page that holds nothing
 */
export function bindLeaving(forget: () => Promise<void>, clear: () => void): void {
  const leave = (after: () => void) => async () => {
    window.onbeforeunload = window.onpopstate = null;
    clear();
    // A page that the browser froze as it was left, and takes out again.
    window.onpageshow = ({ persisted }) => persisted && location.reload();
    await Promise.race([forget(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    after();
  };
  const nowhere = leave(() => location.replace('about:blank'));
  for (const button of all('[data-action="leave"]')) onPress(button, nowhere);
  for (const button of all('[data-action="clear"]'))
    onPress(
      button,
      leave(() => undefined),
    );
}
