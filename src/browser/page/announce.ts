import { all } from './elements.js';

const PAUSE_MS = 1200;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Says something to those who listen, once they pause: what is out of date by then is never read
 * out, and nobody is interrupted.
 */
export function announce(text: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    // The page may be another one by then.
    const [place] = all('[data-status]');
    if (place) place.textContent = text;
  }, PAUSE_MS);
}
