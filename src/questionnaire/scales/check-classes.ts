import type { Report } from '../findings.js';
import { isWithin } from './class-of.js';
import { compareTo, inNumbers, reachableScores, scoreOf } from './reachable-scores.js';
import type { ScaleClass, ScaleRule } from './scale.js';

const DECIMALS = 2;

const rounded = (score: number): number => Number(score.toFixed(DECIMALS));

/** Every score that answers can make is in one class, and every class has one. */
export function checkClasses(rule: ScaleRule, path: string, report: Report): void {
  const { classes } = rule;
  let isOrdered = true;
  for (const [i, { from, to }] of classes.entries()) {
    const at = `${path}.classes[${i}]`;
    const isPlain = [from, to].every((bound) => rounded(bound) === bound);
    const before = classes[i - 1];
    if (isPlain && from <= to && (!before || before.from < from)) continue;
    isOrdered = false;
    report(`${at}.from`, 'scale-bounds');
  }
  if (!isOrdered) return;
  const scores = reachableScores(rule);
  for (const [i, one] of classes.entries()) {
    const next = classes[i + 1];
    const at = `${path}.classes[${i}]`;
    if (next && scores.some((score) => isWithin(score, one) && isWithin(score, next))) {
      report(`${at}.to`, 'scale-classes-overlap');
    }
    if (!scores.some((score) => isWithin(score, one))) report(at, 'scale-class-empty');
    else if (tellsAnItem(rule, one)) report(at, 'scale-class-tells');
  }
  checkReach(rule, scores.map(inNumbers), path, report);
  const outside = scores.filter((score) => !classes.some((one) => isWithin(score, one)));
  const [gap] = outside.toSorted((a, b) => inNumbers(a) - inNumbers(b));
  if (gap) report(`${path}.classes`, 'scale-classes-gap', { score: rounded(inNumbers(gap)) });
}

/** A class that reaches far beyond all scores was written for another rule. */
function checkReach(
  { classes }: ScaleRule,
  scores: readonly number[],
  path: string,
  report: Report,
): void {
  const [least, most] = [rounded(Math.min(...scores)), rounded(Math.max(...scores))];
  const last = classes.length - 1;
  if (classes[0]!.from > least - 1 && classes[last]!.to < most + 1) return;
  report(`${path}.classes`, 'scale-out-of-reach', { least, most });
}

/** Whether everybody in a class gave the same answer to some item, when all are answered. */
function tellsAnItem(rule: ScaleRule, { from, to }: ScaleClass): boolean {
  const { items } = rule;
  return items.some(({ points }, i) => {
    const others = sumsOf(items.filter((_, j) => j !== i).map((item) => item.points));
    const given = points.filter((own) =>
      others.some((sum) => {
        const score = scoreOf(rule, { sum: sum + own.points, answered: items.length });
        return compareTo(score, from) >= 0 && compareTo(score, to) <= 0;
      }),
    );
    return given.length < 2;
  });
}

const sumsOf = (items: readonly (readonly { readonly points: number }[])[]): readonly number[] =>
  items.reduce<readonly number[]>(
    (sums, points) => [...new Set(sums.flatMap((sum) => points.map((one) => sum + one.points)))],
    [0],
  );
