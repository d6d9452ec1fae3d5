import { textIn } from '../../common/browser.js';
import type { TakenBallot } from '../ballot/take-ballots.js';
import { dayInWords, dayOf } from '../ballot/waiting-day.js';
import { make, one, pageText } from '../page/elements.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import type { Book } from './load-book.js';

/** Offers, in the panel of the ballot, to take those of the other surveys as well. */
export function showBook({ surveys, altered }: Book): void {
  const part = one('[data-part="book"]');
  part.hidden = surveys.length === 0;
  one('ul', part).replaceChildren(
    ...surveys.map((survey) => {
      const item = make('li', '');
      const words = make('span', survey.words.join(' '), { lang: 'en', translate: 'no' });
      item.append(make('strong', titleOf(survey)), document.createElement('br'), words);
      return item;
    }),
  );
  one('[data-part="book-altered"]').hidden = !altered;
}

/** Says which ballots were taken besides the one of this page, and where they are used. */
export function showTaken(ballots: readonly TakenBallot[]): void {
  const part = one('[data-part="book-taken"]');
  part.hidden = ballots.length === 0;
  one('ul', part).replaceChildren(...ballots.map((ballot) => make('li', inWords(ballot))));
}

function inWords({ survey, token, from }: TakenBallot): string {
  const title = titleOf(survey);
  if (!token) return pageText('not-taken', { title });
  const { lang } = document.documentElement;
  // No link: following it would lose the ballot that is in this page's memory.
  const address = `${location.origin}/s/${survey.slug}`;
  return from > dayOf(new Date())
    ? pageText('taken-from', { title, address, from: dayInWords(from, lang) })
    : pageText('taken', { title, address });
}

function titleOf({ slug, definition: { questionnaire } }: CheckedSurvey): string {
  const { title, languages } = questionnaire;
  return textIn(title, document.documentElement.lang, languages) || slug;
}
