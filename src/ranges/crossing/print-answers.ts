import { blocksOf } from '../blocks.js';
import { byTotal } from '../targets.js';
import type { Range } from '../print-table.js';
import { Known } from './known.js';
import type { Equation } from './margins.js';
import type { Grounds, Witnesses } from './witnesses.js';

export interface AnswersRequest {
  readonly grounds: Grounds;
  readonly witnesses: Witnesses;
  readonly totals: readonly number[];
  /** Entries to be printed, in this order, and how many of each gave an answer. */
  readonly figures: readonly number[];
  readonly counts: (entry: number, answer: number) => number;
  /** Ranges that are printed already. */
  readonly before: readonly { readonly entry: number; readonly ranges: readonly Range[] }[];
  readonly equations: readonly Equation[];
  readonly width: number;
  readonly close: number;
}

/**
 * Prints answers in crossings, one figure after another, after the tables by one profile question.
 * Returns what everybody can work out of each entry and answer.
 */
export function printAnswers(request: AnswersRequest): (entry: number, answer: number) => Range {
  const { grounds, witnesses, totals, figures, counts, width, close } = request;
  const answers = totals.length;
  const known = knownBefore(request);
  const at = (entry: number, answer: number): number => entry * answers + answer;
  const low = answers > 2 ? 2 : 3;
  const rarest = byTotal(totals).toReversed();
  for (const entry of figures) {
    const starts = blocksOf(grounds.sizes.known.least[entry]!, { low, high: 3, width }).slice(1);
    for (const answer of rarest) print(entry, answer, starts);
  }
  return (entry, answer) => ({
    from: known.least[at(entry, answer)]!,
    to: known.most[at(entry, answer)]!,
  });

  function print(entry: number, answer: number, starts: readonly number[]): void {
    const figure = at(entry, answer);
    if (known.width(figure) <= close) return;
    const [least, most] = [known.least[figure]!, known.most[figure]!];
    const cuts = witnesses.cutsAllowed(
      entry,
      answer,
      starts.filter((cut) => cut > least && cut <= most),
    );
    if (cuts.length === 0) return;
    const count = counts(entry, answer);
    const next = cuts.find((cut) => cut > count);
    const from = Math.max(least, cuts.findLast((cut) => cut <= count) ?? 0);
    const to = Math.min(most, next === undefined ? most : next - 1);
    known.learn(figure, from, to);
    witnesses.confine(entry, answer, from, to);
  }
}

/** What sizes, totals and the tables by one profile question say. */
function knownBefore({ grounds, totals, before, equations }: AnswersRequest): Known {
  const answers = totals.length;
  const sizes = grounds.sizes.known;
  const { entries } = grounds.margins;
  // The sizes stand behind the counts of all answers.
  const least = new Int32Array(entries * (answers + 1));
  const most = new Int32Array(entries * (answers + 1));
  for (let entry = 0; entry < entries; entry++) {
    totals.forEach((total, a) => {
      most[entry * answers + a] = Math.min(total, sizes.most[entry]!);
    });
    least[entries * answers + entry] = sizes.least[entry]!;
    most[entries * answers + entry] = sizes.most[entry]!;
  }
  totals.forEach((total, a) => (least[a] = most[a] = total));
  for (const { entry, ranges } of before) {
    ranges.forEach(({ from, to }, a) => {
      least[entry * answers + a] = Math.max(least[entry * answers + a]!, from);
      most[entry * answers + a] = Math.min(most[entry * answers + a]!, to);
    });
  }
  const mentioned = new Set(equations.flatMap(({ whole, parts }) => [whole, ...parts]));
  const known = new Known(least, most, [
    ...equations.flatMap(({ whole, parts }) =>
      totals.map((_, a) => ({
        whole: whole * answers + a,
        parts: parts.map((part) => part * answers + a),
      })),
    ),
    ...[...mentioned].map((entry) => ({
      whole: entries * answers + entry,
      parts: totals.map((_, a) => entry * answers + a),
    })),
  ]);
  known.deduce();
  return known;
}
