import { wordCountOf } from '../../common/browser.js';
import { all, one, pageText } from '../page/elements.js';
import { askPlaces, comparePlaces, randomBelow, type WordAnswer } from './ask-words.js';
import type { CheckedSurvey } from './load-survey.js';

/** Wrong words so often are a guess, or a machine that presses what it finds. */
const MOST_MISTAKES = 3;

/**
 * Asks, in a panel, for some of the words that stand on the slip or poster of a survey. It shows none of
 * them: what is typed was read elsewhere. The same places stay asked for as long as the panel stands.
 */
export class WordCheck {
  private readonly fields: readonly HTMLInputElement[];
  private readonly places: readonly number[];
  private mistakes = 0;

  constructor(
    panel: HTMLElement,
    private readonly survey: CheckedSurvey,
  ) {
    this.fields = all<HTMLInputElement>('[data-field="word"]', panel);
    this.places = askPlaces(wordCountOf(survey.definition.wordsBy), randomBelow);
    this.fields.forEach((field, i) => {
      const label = one(`label[for="${field.id}"]`, panel);
      label.textContent = pageText('word-number', { n: this.places[i] ?? 0 });
      field.value = '';
    });
  }

  /** @returns `right`, or the message to show; the words that are not right are marked */
  async check(): Promise<'right' | 'incomplete' | 'wrong' | 'too-many-mistakes' | 'no-answer'> {
    const compared = await this.compare();
    if (!compared) return 'no-answer';
    this.fields.forEach((field, i) => {
      field.setAttribute('aria-invalid', String(compared[i] === 'wrong'));
    });
    if (compared.includes('incomplete')) return 'incomplete';
    if (!compared.includes('wrong')) return 'right';
    this.mistakes += 1;
    return this.mistakes < MOST_MISTAKES ? 'wrong' : 'too-many-mistakes';
  }

  /** Lists of other languages are fetched only for words that the lists at hand do not have there. */
  private async compare(): Promise<readonly WordAnswer[] | undefined> {
    const typed = this.fields.map(({ value }) => value);
    const compared = comparePlaces(await this.survey.wordsHere(), this.places, typed);
    if (!compared.includes('wrong')) return compared;
    const words = await this.survey.words();
    return words ? comparePlaces(words, this.places, typed) : undefined;
  }
}
