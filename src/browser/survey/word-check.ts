import type { SpokenWords } from '../../common/browser.js';
import { ownName } from '../../language/browser.js';
import { all, make, one, pageText } from '../page/elements.js';
import { askWords, checkWords, OTHER_WORDS, randomBelow, type WordQuestion } from './ask-words.js';

/** Wrong words so often are a guess, or a machine that presses what it finds. */
const MOST_MISTAKES = 3;

/** Asks, in a panel, for two of the words that stand on the poster of a survey. */
export class WordCheck {
  private readonly selects: readonly HTMLSelectElement[];
  private question: WordQuestion;
  private mistakes = 0;

  constructor(
    panel: HTMLElement,
    private readonly words: readonly SpokenWords[],
  ) {
    this.selects = all<HTMLSelectElement>('select', panel);
    this.question = this.ask();
  }

  /** @returns `right`, or the message to show; after a mistake other words are asked for */
  check(): 'right' | 'incomplete' | 'other-words' | 'wrong' | 'too-many-mistakes' {
    const chosen = this.selects.map(({ value }) => value);
    const compared = checkWords(this.words, this.question, chosen);
    if (compared !== 'wrong') return compared;
    this.mistakes += 1;
    this.question = this.ask();
    return this.mistakes < MOST_MISTAKES ? 'wrong' : 'too-many-mistakes';
  }

  private ask(): WordQuestion {
    const asked = askWords(this.words, randomBelow);
    this.selects.forEach((select, i) => {
      const label = one(`label[for="${select.id}"]`);
      label.textContent = pageText('word-number', { n: asked.places[i] ?? 0 });
      const options = asked.choices.flatMap(optionsOf);
      const none = new Option(pageText('choose-word'), '');
      select.replaceChildren(none, ...options, new Option(pageText('other-words'), OTHER_WORDS));
    });
    return asked;
  }
}

/** Language by language where there are several: nobody knows which one a poster shows. */
function optionsOf(
  { language, words }: SpokenWords,
  _: number,
  { length }: readonly SpokenWords[],
): readonly HTMLElement[] {
  const options = words.map((word) => make('option', word, { value: word, lang: language }));
  if (length === 1) return options;
  const group = make('optgroup', '', { label: ownName(language) });
  group.append(...options);
  return [group];
}
