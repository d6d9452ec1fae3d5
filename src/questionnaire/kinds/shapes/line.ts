import type { QuestionFields, ValueClass } from '../../question.js';
import type { Kind } from '../kind.js';
import type { Report } from '../../findings.js';
import { MAX_OPTIONS } from '../options.js';
import { type Results, tableOf, tables, untabled } from '../tables.js';

/** Compares two values of one kind; days compare as texts. */
const isBelow = (a: number | string, b: number | string): boolean => a < b;

/** The class of a value: the last that begins at it or below. */
function classOf(classes: readonly ValueClass[], value: number | string): string | undefined {
  return classes.findLast(({ from }) => from === undefined || !isBelow(value, from))?.code;
}

/**
 * Classes cover all values and never overlap, because each ends where the next begins; so all that
 * is left to check is that they begin in order.
 */
export function checkClasses(
  { classes }: QuestionFields,
  isValue: (from: unknown) => boolean,
  report: Report,
): void {
  if (classes === undefined) return;
  if (classes.length < 2 || classes.length > MAX_OPTIONS) {
    report('classes', 'classes-many', { most: MAX_OPTIONS });
  }
  for (const [i, { from }] of classes.entries()) {
    const before = classes[i - 1]?.from;
    const isInOrder =
      i === 0
        ? from === undefined
        : from !== undefined && isValue(from) && (before === undefined || isBelow(before, from));
    if (isInOrder) continue;
    report(`classes[${i}].from`, i === 0 ? 'class-first' : 'class-order');
  }
}

export function resultsOfClasses(
  question: QuestionFields,
  valueOf: (text: string) => number | string,
): Results {
  const { classes } = question;
  if (!classes) return untabled('no-classes');
  const read = (text: string) => classOf(classes, valueOf(text));
  return tables(
    tableOf(question, classes, {
      part: { kind: 'classes' },
      order: 'classes',
      read: (answer) => (typeof answer === 'string' ? read(answer) : undefined),
    }),
  );
}

export const wordClasses = ({ classes = [] }: QuestionFields) =>
  classes.map((valueClass) => ({ kind: 'class', valueClass }) as const);

/** A question that is answered by a value on one line; published in classes, if at all. */
export const oneValue = {
  shape: 'line',
  isNumbered: true,
  isSignature: false,
  scores: 'unusual',
  roles: [],
  options: () => [],
  freeze: () => ({}),
} as const satisfies Partial<Kind>;
