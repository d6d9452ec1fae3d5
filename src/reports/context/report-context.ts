import { type Language, languageOf, type LocalisedText, textIn } from '../../common/index.js';
import {
  type Figure,
  type Interval,
  isWithheld,
  type ReleaseContent,
} from '../../disclosure/index.js';
import {
  fill,
  formatFloor,
  formatList,
  formatNumber,
  formatRange,
  formatShare,
  type Share,
  wordsWhereSigned,
} from '../../language/index.js';
import {
  isPetition,
  numbersOf,
  pipeAnswers,
  type Questionnaire,
  questionsOf,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import { ReleaseFigures } from '../figures/release-figures.js';
import { cleanLine, cleanText } from '../format/clean-text.js';
import { isolate, unwrap } from '../format/direction.js';
import type { ForeignText } from '../report-document.js';
import type { References } from '../references/references.js';
import type { PrintedRegister } from '../register/register.js';
import { type Words, words } from '../words/index.js';

/** No question is longer; what is, was not written to be answered. */
const MOST_WORDING = 3000;

/** What a report may be made from beside the release. */
interface Given {
  readonly register?: PrintedRegister | undefined;
  readonly earlier?: ReleaseContent | undefined;
  readonly further?: readonly ReleaseContent[] | undefined;
  readonly references?: References | undefined;
  readonly chosen?: readonly string[] | undefined;
}

/** What every chapter is built from: the release, its figures, and one language's words. */
export class ReportContext {
  readonly figures: ReleaseFigures;
  readonly texts: Words;
  readonly definition: SurveyDefinition;
  readonly questionnaire: Questionnaire;
  /** As the page for answering numbers them. */
  readonly numbers: ReadonlyMap<string, number>;
  private readonly foreign = new Map<string, string>();

  /** What the council's register says of the survey; a file has none. */
  readonly register: PrintedRegister | null;
  /** What was published of the survey that this one repeats, where it may stand beside it. */
  readonly earlier: ReleaseContent | null;
  /** Of surveys before that one, the latest first. */
  readonly further: readonly ReleaseContent[];
  /** Public figures that somebody brought. */
  readonly references: References | null;
  /** Names of chapters, where somebody chose them. */
  readonly chosen: readonly string[] | null;

  constructor(
    readonly release: ReleaseContent,
    readonly language: Language,
    { register, earlier, further, references, chosen }: Given = {},
  ) {
    this.register = register ?? null;
    this.earlier = earlier ?? null;
    this.further = further ?? [];
    this.references = references ?? null;
    this.chosen = chosen ?? null;
    this.figures = new ReleaseFigures(release);
    this.definition = release.definition;
    this.questionnaire = release.definition.questionnaire;
    this.texts = wordsWhereSigned(words[language], isPetition(this.questionnaire));
    this.numbers = numbersOf(this.questionnaire);
  }

  /** What the council wrote, in the report's language if there is one, on one line. */
  say(text: LocalisedText | undefined, most?: number): string {
    return this.noted(isolate(cleanLine(this.written(text), most)), this.foreignOf(text));
  }

  /** The same with its line breaks, as long as anything that a person would read. */
  sayInFull(text: LocalisedText | undefined): string {
    const full = cleanText(this.written(text));
    const shown =
      full.length <= MOST_WORDING ? full : `${full.slice(0, MOST_WORDING).toWellFormed()}…`;
    return this.noted(isolate(shown), this.foreignOf(text));
  }

  /** Notes the language of a text as it is printed; nothing is noted of the report's own. */
  noted(text: string, language: string | undefined): string {
    if (language !== undefined && language !== this.language && text !== '') {
      this.foreign.set(unwrap(text), language);
    }
    return text;
  }

  foreignTexts(): readonly ForeignText[] {
    return [...this.foreign].map(([text, language]) => ({ text, language }));
  }

  private foreignOf(text: LocalisedText | undefined): string | undefined {
    return languageOf(text, this.language, this.questionnaire.languages);
  }

  /** “question 3”, or the title of what has no number. */
  refer(code: string): string {
    const number = this.numbers.get(code);
    if (number !== undefined) return fill(this.texts.annex.question, { number });
    const asked = questionsOf(this.questionnaire).find((one) => one.code === code);
    return this.quote(this.say(asked?.title, 120) || code);
  }

  /** What the council wrote, with a word for the answers that the page put into it. */
  private written(text: LocalisedText | undefined): string {
    const written = textIn(text, this.language, this.questionnaire.languages);
    return pipeAnswers(written, (code) =>
      fill(this.texts.annex.piped, { question: this.refer(code) }),
    );
  }

  count(count: number): string {
    return formatNumber(count, this.language);
  }

  /** A count that may be a range, of so many people where these are known. */
  people(count: Interval, base?: Figure): string {
    const most = base === undefined || isWithheld(base) ? undefined : base.high;
    return formatRange(count, this.language, most);
  }

  percent(share: Share): string {
    return formatShare(share, this.language);
  }

  floor(share: number): string {
    return formatFloor(share, this.language);
  }

  quote(text: string): string {
    return this.noted(fill(this.texts.list.quote, { text }), this.foreign.get(unwrap(text)));
  }

  /** “Often”, “Nearly always” or “Always” */
  quoteAny(texts: readonly string[]): string {
    return formatList(
      texts.map((text) => this.quote(text)),
      this.language,
      'or',
    );
  }
}
