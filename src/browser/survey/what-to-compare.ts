import { drawWords } from '../../screens/browser.js';
import { drawIn } from '../page/draw.js';
import { one } from '../page/elements.js';
import { showPageHash } from '../page/page-hash.js';
import type { CheckedSurvey } from './load-survey.js';

/**
 * Under "how?" stand the control words and the number of the page. What has to be fetched for them, such as
 * the list of the survey's other language, is fetched once somebody looks: the first question waits for none.
 */
export function showWhatToCompare(survey: CheckedSurvey): void {
  const place = one('[data-part="words"]');
  // Stretched at once: a phone takes a moment, and the ballot asks for some of them.
  void survey.wordsHere().then((spoken) => {
    if (!place.firstChild) drawIn(place, drawWords(spoken));
  });
  const details = place.closest('details');
  if (!details) return;
  details.ontoggle = async () => {
    if (!details.open) return;
    void showPageHash();
    const spoken = await survey.words();
    if (spoken) drawIn(place, drawWords(spoken));
  };
}
