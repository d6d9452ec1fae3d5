import { type Language, type LocalisedText, textIn } from '../../common/index.js';
import type { ReleaseContent } from '../../disclosure/index.js';
import {
  fill,
  formatFloor,
  formatList,
  formatNumber,
  formatShare,
  type Share,
} from '../../language/index.js';
import type { Question, Questionnaire, SurveyDefinition } from '../../questionnaire/index.js';
import { ReleaseFigures } from '../figures/release-figures.js';
import { cleanLine, cleanText } from '../format/clean-text.js';
import { type Words, words } from '../words/index.js';

/** No question is longer; what is, was not written to be answered. */
const MOST_WORDING = 3000;

/** What every chapter is built from: the release, its figures, and one language's words. */
export class ReportContext {
  readonly figures: ReleaseFigures;
  readonly texts: Words;
  readonly definition: SurveyDefinition;
  readonly questionnaire: Questionnaire;

  constructor(
    readonly release: ReleaseContent,
    readonly language: Language,
  ) {
    this.figures = new ReleaseFigures(release);
    this.texts = words[language];
    this.definition = release.definition;
    this.questionnaire = release.definition.questionnaire;
  }

  /** What the council wrote, in the report's language if there is one, on one line. */
  say(text: LocalisedText | undefined, most?: number): string {
    return cleanLine(textIn(text, this.language, this.questionnaire.languages), most);
  }

  /** The same with its line breaks, as long as anything that a person would read. */
  sayInFull(text: LocalisedText | undefined): string {
    const full = cleanText(textIn(text, this.language, this.questionnaire.languages));
    return full.length <= MOST_WORDING ? full : `${full.slice(0, MOST_WORDING).toWellFormed()}…`;
  }

  count(count: number): string {
    return formatNumber(count, this.language);
  }

  percent(share: Share): string {
    return formatShare(share, this.language);
  }

  floor(share: number): string {
    return formatFloor(share, this.language);
  }

  quote(text: string): string {
    return fill(this.texts.list.quote, { text });
  }

  /** “Often”, “Nearly always” or “Always” */
  quoteAny(texts: readonly string[]): string {
    return formatList(
      texts.map((text) => this.quote(text)),
      this.language,
      'or',
    );
  }

  /** An option's label; where a question defines no options, the product's own word. */
  optionLabel(question: Question, code: string): string {
    const option = question.options?.find((one) => one.code === code);
    if (option) return this.say(option.label, 160) || code;
    const { yes, no, signed } = this.texts.figures;
    return (
      new Map([
        ['yes', yes],
        ['no', no],
        ['sign', signed],
      ]).get(code) ?? code
    );
  }
}
