import { hold, onPress, one, showMessages, showPanel } from '../page/elements.js';
import type { CheckedSurvey } from './load-survey.js';
import { WordCheck } from './word-check.js';

/**
 * Has the words of a survey compared before a ballot is used that was taken with those of others:
 * until then nobody has said that this survey is the one on the poster.
 */
export function showComparePanel(survey: CheckedSurvey, goOn: () => void): void {
  const panel = showPanel('compare');
  const button = one('[data-action="go-on"]', panel);
  const check = new WordCheck(panel, survey);
  onPress(button, async () => {
    const compared = await check.check();
    if (compared === 'right') {
      goOn();
      return;
    }
    showMessages(panel, compared);
    hold(button, compared === 'too-many-mistakes');
  });
}
