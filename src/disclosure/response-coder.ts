import { invalidInput } from '../common/index.js';
import type { Answer, Response } from '../questionnaire/index.js';
import type { TabledQuestion } from './answer-columns.js';
import { OptionIndex } from './option-index.js';
import type { Axis } from './profile-axis.js';

/** A question or profile question, and the first of the variables that hold its answer. */
interface CodedQuestion {
  readonly code: string;
  readonly options: OptionIndex;
  readonly isMany: boolean;
  readonly first: number;
  /** Of a multiple choice, the variable for whether any option is chosen. */
  readonly any: number;
}

const unknownAnswer = (code: string) =>
  invalidInput(
    'unknown-answer',
    `A response holds an answer to “${code}” that the questionnaire does not offer; check the responses against the questionnaire.`,
  );

const isUnanswered = (answer: Answer | undefined): boolean =>
  answer === undefined || answer.length === 0;

/**
 * Turns responses into small numbers. A profile question or a single choice is one variable: 0 for
 * no answer, else the position of the option plus 1. A multiple choice is one variable per option,
 * 0 or 1, and a last one for whether any is chosen.
 */
export class ResponseCoder {
  /** How many values each variable has; profile questions come first. */
  readonly sizes: readonly number[];
  /** The first variable of each question that is no profile question. */
  readonly firsts: readonly number[];
  /** The variables of the response that was coded last. */
  readonly values: Uint16Array;
  private readonly coded: readonly CodedQuestion[];
  private readonly places: ReadonlyMap<string, number>;

  constructor(axes: readonly Axis[], questions: readonly TabledQuestion[]) {
    const sizes: number[] = [];
    const add = (code: string, columns: readonly string[], isMany: boolean): CodedQuestion => {
      const first = sizes.length;
      if (isMany) sizes.push(...columns.map(() => 2), 2);
      else sizes.push(columns.length + 1);
      return { code, options: new OptionIndex(columns), isMany, first, any: sizes.length - 1 };
    };
    this.coded = [
      ...axes.map(({ code, options }) => add(code, options, false)),
      ...questions.map(({ code, columns, kind }) => add(code, columns, kind === 'many')),
    ];
    this.sizes = sizes;
    this.firsts = this.coded.slice(axes.length).map(({ first }) => first);
    this.values = new Uint16Array(sizes.length);
    this.places = new Map(this.coded.map(({ code }, place) => [code, place]));
  }

  /** Throws `unknown-answer` for what the questionnaire does not offer. */
  code(response: Response): void {
    const { coded, values } = this;
    values.fill(0);
    let next = 0;
    for (const code in response) {
      // Answers mostly stand in the questionnaire's order; only the others are looked up.
      if (coded[next]?.code !== code) {
        const place = this.places.get(code);
        if (place === undefined) continue;
        next = place;
      }
      const question = coded[next++]!;
      const answer = response[code];
      if (isUnanswered(answer)) continue;
      if (question.isMany) {
        this.codeMany(question, answer!);
        continue;
      }
      const position = typeof answer === 'string' ? question.options.positionOf(answer) : undefined;
      if (position === undefined) throw unknownAnswer(code);
      values[question.first] = position + 1;
    }
  }

  private codeMany({ code, options, first, any }: CodedQuestion, answer: Answer): void {
    this.values[any] = 1;
    for (const option of typeof answer === 'string' ? [answer] : answer) {
      const position = options.positionOf(option);
      if (position === undefined || this.values[first + position] === 1) throw unknownAnswer(code);
      this.values[first + position] = 1;
    }
  }
}
