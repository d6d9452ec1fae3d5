import { all } from './elements.js';

const PAUSE_MS = 1200;
/** The newest of each topic that nobody has heard yet. */
const unheard = new Map<string, string>();
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Says something to those who listen, once they pause: what is out of date by then is never read
 * out, and nobody is interrupted.
 *
 * @param topic of which only the newest is said; another one's is said beside it
 */
export function announce(topic: string, text: string): void {
  unheard.set(topic, text);
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    // The page may be another one by then.
    const [place] = all('[data-status]');
    if (place) place.textContent = [...unheard.values()].join(' ');
    unheard.clear();
  }, PAUSE_MS);
}

/** @returns whether nobody has heard it yet: then nobody will */
export const unsay = (topic: string): boolean => unheard.delete(topic);
