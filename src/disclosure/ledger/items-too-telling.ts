import { classesWithinReach, type Scale, type Tabled } from '../../questionnaire/index.js';
import { COLLUDERS } from '../ranged/print-overall.js';

interface Scored {
  readonly scales: readonly Scale[];
  readonly questions: readonly Tabled[];
  /** The threshold of one question. */
  thresholdOf(question: string): number;
}

/**
 * Items of a score that are not told of those who came since: whoever knows the rule adds up what each tells of
 * the same people. Told they are where more than a small group, and a coalition in it, gave each of some
 * answers that lead into two classes: whichever class somebody is said to be in, as many may be in the other.
 *
 * @param roseBy how many more gave each answer, in the order of the columns; nothing where that is not known
 */
export function itemsTooTelling(
  { scales, questions, thresholdOf }: Scored,
  roseBy: (item: string) => readonly number[] | undefined,
): ReadonlySet<string> {
  const isOpen = (scale: Scale): boolean => {
    const few = thresholdOf(scale.code) - 1 + COLLUDERS;
    const givenByMany = (item: string): readonly string[] => {
      const { columns } = questions.find(({ code }) => code === item)!;
      const rose = roseBy(item) ?? [];
      return columns.filter((_, i) => (rose[i] ?? 0) > few);
    };
    return classesWithinReach(scale, givenByMany).length >= 2;
  };
  const closed = scales.filter((scale) => !isOpen(scale));
  return new Set(closed.flatMap(({ items }) => items.map(({ table }) => table)));
}
