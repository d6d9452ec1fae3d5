/**
 * The script of every page of the office: whoever does not see a page, or has no mouse, goes on where
 * they were. It keeps, in the tab, that a form was sent, and which place had the focus on a page that
 * loads itself anew; never what stands in a field.
 */
import { all, one } from './page/elements.js';
import { forget, keep, readKept } from './page/kept.js';

const PRESSED = 'cahier-pressed';
const PLACE = 'cahier-place';
/** Where pages say what came of a form. */
const SAID = 'main [role="alert"], main [role="status"]';
const PLACES = 'main, main a, main button, main input, main select, main textarea, main [tabindex]';

const isAnswer = readKept('tab', PRESSED) !== null;
const place = readKept('tab', PLACE);
forget('tab', PRESSED);
forget('tab', PLACE);
document.addEventListener('submit', notePress);
const [renewing] = all('[data-renews]');
if (renewing) followRenewals(renewing);
// Where a page says what has its focus, the browser gives it when it first draws.
if (all('main [autofocus]').length === 0 && document.activeElement === document.body) goOn();

/**
 * A page that answers a form begins at what came of it: where the address points, at what is said, or at
 * its title. What is to be corrected has the focus already, by `autofocus`.
 */
function goOn(): void {
  if (renewing && typeof place === 'number') {
    focusOn(all(PLACES)[place] ?? one('main'));
  } else if (isAnswer) {
    focusOn(pointedAt() ?? renewing ?? all(SAID).find(isSaying) ?? one('main'));
  }
}

/** A page that loads itself anew is an answer as long as it does, and so is the page that ends it. */
function followRenewals(page: HTMLElement): void {
  page.tabIndex = -1;
  if (isAnswer) notePress();
  addEventListener('pagehide', () => {
    const at = all(PLACES).indexOf(document.activeElement as HTMLElement);
    if (at >= 0) keep('tab', PLACE, at);
  });
}

function notePress(): void {
  keep('tab', PRESSED, true);
}

function focusOn(target: HTMLElement): void {
  if (!target.matches('a, button, input, select, textarea, summary')) target.tabIndex = -1;
  target.focus({ preventScroll: target.matches('main') || location.hash !== '' });
}

/** Not a place that waits for something to say. */
function isSaying(status: HTMLElement): boolean {
  return status.offsetParent !== null && status.innerText.trim() !== '';
}

function pointedAt(): HTMLElement | null {
  return location.hash === ''
    ? null
    : document.getElementById(decodeURIComponent(location.hash.slice(1)));
}
