import { mayCome, type OtherBallot } from '../ballot/take-ballots.js';
import { answeringDay } from '../ballot/waiting-day.js';
import { OWN_ADDRESS } from '../own-address.js';
import { hold, make, onPress, one, pageDay, pageText } from '../page/elements.js';
import { now } from '../page/own-clock.js';
import { titleOf } from '../survey/load-survey.js';
import type { Book } from './load-book.js';

/** Offers, in the panel of the ballot, to take those of the other surveys as well. */
export function showBook({ surveys, altered }: Book): void {
  const part = one('[data-part="book"]');
  part.hidden = surveys.length === 0;
  one('ul', part).replaceChildren(
    ...surveys.map((survey) => {
      const item = make('li', '');
      item.append(make('strong', titleOf(survey)));
      void survey
        .words()
        .then((words) =>
          words?.forEach((spoken) =>
            item.append(
              document.createElement('br'),
              make('span', spoken.words.join(' '), { lang: spoken.language, translate: 'no' }),
            ),
          ),
        );
      return item;
    }),
  );
  one('[data-part="book-altered"]').hidden = !altered;
}

/**
 * Says which ballots were taken besides the one of this page and where they are used, and of each
 * that was not what to do.
 *
 * @param retake asks again for those that may come after all
 */
export function showTaken(ballots: readonly OtherBallot[], retake: () => Promise<void>): void {
  const part = one('[data-part="book-taken"]');
  part.hidden = ballots.length === 0;
  one('ul', part).replaceChildren(...ballots.map((ballot) => make('li', inWords(ballot))));
  const button = one('[data-action="retake"]', part);
  button.hidden = !ballots.some(mayCome);
  hold(button, false);
  onPress(button, () => {
    hold(button, true);
    return retake();
  });
}

function inWords({ survey, drawn, from }: OtherBallot): string {
  const title = titleOf(survey);
  // No link: following it would lose the ballot that is in this page's memory.
  const address = `${OWN_ADDRESS}/s/${survey.slug}`;
  if (drawn.kind !== 'drawn') return pageText(`not-taken-${drawn.kind}`, { title, address });
  return from > answeringDay(survey.definition, now())
    ? pageText('taken-from', { title, address, from: pageDay(from) })
    : pageText('taken', { title, address });
}
