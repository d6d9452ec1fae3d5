import type { Answer, Response, Tabled } from '../questionnaire/index.js';
import { OptionIndex } from './option-index.js';
import type { Axis } from './profile-axis.js';
import { refuse } from './refusals.js';

/** A table or profile question, and the first of the variables that hold what it counts. */
interface Coded {
  readonly code: string;
  readonly options: OptionIndex;
  readonly isMany: boolean;
  readonly first: number;
  /** Of a table of several answers, the variable for whether there is any. */
  readonly any: number;
  readonly read: Tabled['read'];
}

/** A field of a response, and all that is counted of it. */
interface CodedField {
  readonly code: string;
  /** The only thing counted, where that is one code as it stands: nearly always, so it is quick. */
  readonly plain: Coded | undefined;
  readonly parts: readonly Coded[];
}

const fieldOf = (code: string, parts: readonly Coded[]): CodedField => {
  const [only, ...others] = parts;
  const isPlain = others.length === 0 && only?.isMany === false && only.read === undefined;
  return { code, plain: isPlain ? only : undefined, parts };
};

const unknownAnswer = (code: string) => refuse('unknown-answer', { question: code });

const isUnanswered = (answer: Answer | undefined): boolean =>
  answer === undefined || answer.length === 0;

/**
 * Turns responses into small numbers. A profile question or a table of one answer is one variable:
 * 0 for no answer, else the position of the option plus 1. A table of several answers is one
 * variable per option, 0 or 1, and a last one for whether any is chosen.
 */
export class ResponseCoder {
  /** How many values each variable has; profile questions come first. */
  readonly sizes: readonly number[];
  /** The first variable of each table. */
  readonly firsts: readonly number[];
  /** The variables of the response that was coded last. */
  readonly values: Uint16Array;
  private readonly fields: readonly CodedField[];
  private readonly places: ReadonlyMap<string, number>;

  constructor(axes: readonly Axis[], tables: readonly Tabled[]) {
    const sizes: number[] = [];
    const add = (
      code: string,
      columns: readonly string[],
      isMany: boolean,
      read?: Tabled['read'],
    ): Coded => {
      const first = sizes.length;
      if (isMany) sizes.push(...columns.map(() => 2), 2);
      else sizes.push(columns.length + 1);
      return {
        code,
        options: new OptionIndex(columns),
        isMany,
        first,
        any: sizes.length - 1,
        read,
      };
    };
    const profile = axes.map(({ code, options }) => fieldOf(code, [add(code, options, false)]));
    const coded = tables.map(({ code, field, columns, kind, read }) => ({
      field,
      part: add(code, columns, kind === 'many', read),
    }));
    const byField = Map.groupBy(coded, ({ field }) => field);
    this.fields = [
      ...profile,
      ...[...byField].map(([code, list]) =>
        fieldOf(
          code,
          list.map(({ part }) => part),
        ),
      ),
    ];
    this.sizes = sizes;
    this.firsts = coded.map(({ part }) => part.first);
    this.values = new Uint16Array(sizes.length);
    this.places = new Map(this.fields.map(({ code }, place) => [code, place]));
  }

  /** Throws `unknown-answer` for what the questionnaire does not offer. */
  code(response: Response): void {
    const { fields, values } = this;
    values.fill(0);
    let next = 0;
    for (const code in response) {
      // Answers mostly stand in the questionnaire's order; only the others are looked up.
      if (fields[next]?.code !== code) {
        const place = this.places.get(code);
        if (place === undefined) continue;
        next = place;
      }
      const { plain, parts } = fields[next++]!;
      const answer = response[code];
      if (isUnanswered(answer)) continue;
      if (plain) {
        const position = typeof answer === 'string' ? plain.options.positionOf(answer) : undefined;
        if (position === undefined) throw unknownAnswer(code);
        values[plain.first] = position + 1;
      } else {
        for (const part of parts) this.codePart(part, part.read ? part.read(answer!) : answer!);
      }
    }
  }

  private codePart(part: Coded, answer: Answer | undefined): void {
    if (answer === undefined) return;
    if (part.isMany) {
      this.codeMany(part, answer);
      return;
    }
    const position = typeof answer === 'string' ? part.options.positionOf(answer) : undefined;
    if (position === undefined) throw unknownAnswer(part.code);
    this.values[part.first] = position + 1;
  }

  private codeMany({ code, options, first, any }: Coded, answer: Answer): void {
    this.values[any] = 1;
    for (const option of typeof answer === 'string' ? [answer] : answer) {
      const position = options.positionOf(option);
      if (position === undefined || this.values[first + position] === 1) throw unknownAnswer(code);
      this.values[first + position] = 1;
    }
  }
}
