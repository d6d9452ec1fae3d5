import { LANGUAGES } from '../common/browser.js';
import { drawCleared, drawEnterPage } from '../screens/browser.js';
import { drawPage } from './page/draw.js';
import { all, onPress, one, showMessages, showPanel } from './page/elements.js';
import { bindLeaving } from './page/leave.js';
import { pageLanguage } from './page/page-language.js';
import { loadWords } from './page/page-words.js';

/** The page as it is before a survey is known, in a language of the browser. */
export async function drawEmpty(tag = pageLanguage(LANGUAGES)): Promise<boolean> {
  const words = await loadWords(tag);
  if (!words) return false;
  drawPage(drawEnterPage(words, tag), tag);
  bindLeaving(() => Promise.resolve(), clearPage);
  return true;
}

/** At once, with words that are here already. */
export function clearPage(): void {
  const { lang } = document.documentElement;
  drawPage([], lang);
  void loadWords(lang).then((words) => {
    if (!words) return;
    drawPage(drawCleared(words), lang);
    showPanel('cleared');
  });
}

type Trouble = 'mismatch' | 'unknown' | 'no-answer' | 'other-tab' | 'unsupported' | 'no-test';

/** Says why it goes no further, and offers to try again where that may help. */
export async function showTrouble(
  trouble: Trouble,
  again: () => void | Promise<void>,
): Promise<void> {
  // Where not even the words came, the page still says what it said before any script ran.
  if (all('[data-panel="trouble"]').length === 0 && !(await drawEmpty())) return;
  const panel = showPanel('trouble');
  showMessages(panel, trouble);
  const button = one('[data-action="again"]', panel);
  button.hidden = trouble !== 'no-answer' && trouble !== 'other-tab';
  onPress(button, again);
}
