import type { Answer, Response } from '../response.js';
import { compareTo, type Score, scoreOf } from './reachable-scores.js';
import type { Scale, ScaleClass, ScaleRule } from './scale.js';

export const isWithin = (score: Score, { from, to }: Pick<ScaleClass, 'from' | 'to'>): boolean =>
  compareTo(score, from) >= 0 && compareTo(score, to) <= 0;

/** The class of a score; none where the rule has none, which a questionnaire in order never has. */
const classOf = ({ classes }: ScaleRule, score: Score): string | undefined =>
  classes.find((one) => isWithin(score, one))?.code;

/** The option that a response holds in a table of one answer: of a matrix the one of its line. */
function answerIn(response: Response, table: string): string | undefined {
  const [field = '', line] = table.split(':');
  const answer: Answer | undefined = response[field];
  if (line === undefined) return typeof answer === 'string' ? answer : undefined;
  const lines = typeof answer === 'string' ? [answer] : (answer ?? []);
  return lines.find((one) => one.startsWith(`${line}:`))?.slice(line.length + 1);
}

/** Prepared once for a scale: the class of one response, or none where too much is missing. */
export function classifier(scale: Scale): (response: Response) => string | undefined {
  const { items, missing = 0 } = scale;
  const prepared = items.map(({ table, points }) => ({
    table,
    points: new Map(points.map((one) => [one.answer, one.points])),
  }));
  return (response) => {
    let sum = 0;
    let answered = 0;
    for (const { table, points } of prepared) {
      const answer = answerIn(response, table);
      const counted = answer === undefined ? undefined : points.get(answer);
      if (counted === undefined) continue;
      sum += counted;
      answered++;
    }
    if (answered === 0 || answered < items.length - missing) return undefined;
    return classOf(scale, scoreOf(scale, { sum, answered }));
  };
}
