import {
  parseQuestionnaire,
  type Question,
  QUESTIONNAIRE_SCHEMA,
  type Scale,
} from '../../../../src/questionnaire/index.js';
import type { Chance } from '../../seeded-chance.js';
import { coded, label } from './coded.js';

export interface Scored {
  readonly questions: readonly Question[];
  readonly scales: readonly Scale[];
}

/** Items, how many answers each has, and where the classes of their sum end. */
const SCALES = [
  { items: 2, answers: 3, ends: [1, 4] },
  { items: 2, answers: 3, ends: [2, 4] },
  { items: 2, answers: 3, ends: [1, 2, 4] },
  { items: 3, answers: 2, ends: [1, 3] },
  { items: 2, answers: 4, ends: [2, 3, 6] },
] as const;

const invented = (code: string) => ({
  ...{ code, title: label(code), source: label('Invented'), licence: 'CC0-1.0' },
});

/** A sum of items that everybody answers. */
export function drawScale(chance: Chance): Scored {
  const { items, answers, ends } = chance.pick<(typeof SCALES)[number]>(SCALES);
  const options = coded('o', answers);
  const questions = coded('q', items).map(({ code, label: title }): Question => ({
    code,
    type: 'single',
    title,
    required: true,
    options,
  }));
  const scale: Scale = {
    ...invented('s'),
    method: 'sum',
    items: questions.map(({ code }) => ({
      table: code,
      points: options.map((option, points) => ({ answer: option.code, points })),
    })),
    classes: ends.map((to, i) => ({
      ...coded('c', i + 1)[i]!,
      from: i === 0 ? 0 : ends[i - 1]! + 1,
      to,
    })),
  };
  return { questions, scales: [scale] };
}

/**
 * One score or two: a sum or a mean, with a factor or none, of items that may be turned round, be left out, or have an
 * answer without points, in classes that the product takes.
 */
export function drawMixedScales(chance: Chance): Scored {
  const drawn = Array.from({ length: chance.between(1, 2) }, (_, i) => drawTaken(i, chance));
  return {
    questions: drawn.flatMap(({ questions }) => questions),
    scales: drawn.flatMap(({ scales }) => scales),
  };
}

/** What the product refuses is drawn again. */
function drawTaken(position: number, chance: Chance): Scored {
  for (;;) {
    const drawn = drawMixedScale(position, chance);
    if (isTaken(drawn)) return drawn;
  }
}

function isTaken({ questions, scales }: Scored): boolean {
  try {
    parseQuestionnaire({
      schema: QUESTIONNAIRE_SCHEMA,
      code: 'scored',
      languages: ['en'],
      title: label('Scored'),
      profile: [],
      sections: [{ code: 'all', title: label('All'), questions }],
      scales,
    });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** How many items and answers with points: no more ways to answer them all than a programme has room for. */
const SIZES = [
  [2, 2],
  [2, 3],
  [2, 4],
  [3, 2],
] as const;

function drawMixedScale(position: number, chance: Chance): Scored {
  const code = 'st'[position]!;
  const [items, answers] = chance.pick<(typeof SIZES)[number]>(SIZES);
  const isRequired = chance.isLucky(0.4);
  const hasUnscored = chance.isLucky(0.3);
  const options = coded('o', answers + (hasUnscored ? 1 : 0));
  const questions = coded(`${code}q`, items).map(({ code: item, label: title }): Question => ({
    ...{ code: item, type: 'single', title, options },
    ...(isRequired ? { required: true } : {}),
  }));
  const rule = {
    method: chance.pick(['sum', 'mean'] as const),
    ...(chance.isLucky(0.5) ? { factor: chance.pick([0.5, 10, 33.3]) } : {}),
    missing: chance.below(items),
    items: questions.map(({ code: table }) => {
      const isTurned = chance.isLucky(0.3);
      const points = options
        .slice(0, answers)
        .map((option, i) => ({ answer: option.code, points: isTurned ? answers - 1 - i : i }));
      return { table, points };
    }),
  };
  const scale: Scale = { ...invented(code), ...rule, classes: drawClasses(rule, chance) };
  return { questions, scales: [scale] };
}

type Rule = Pick<Scale, 'method' | 'factor' | 'missing' | 'items'>;

/** Two classes or three, cut anywhere between two scores that answers make. */
function drawClasses(rule: Rule, chance: Chance): Scale['classes'] {
  const scores = scoresOf(rule);
  const cuts = new Set(
    Array.from({ length: chance.between(1, 2) }, () => 1 + chance.below(scores.length - 1)),
  );
  const starts = [0, ...[...cuts].sort((a, b) => a - b)];
  return starts.map((start, i) => ({
    ...coded('c', i + 1)[i]!,
    from: Math.floor(100 * scores[start]!) / 100,
    to: Math.ceil(100 * scores[(starts[i + 1] ?? scores.length) - 1]!) / 100,
  }));
}

/** From the least to the greatest. */
function scoresOf({ method, factor = 1, missing = 0, items }: Rule): readonly number[] {
  const ways = items.reduce<readonly (readonly number[])[]>(
    (found, { points }) =>
      found.flatMap((some) => [some, ...points.map((one) => [...some, one.points])]),
    [[]],
  );
  const scores = ways
    .filter(({ length }) => length > 0 && items.length - length <= missing)
    .map(
      (points) =>
        (factor * (method === 'sum' ? items.length : 1) * points.reduce((a, b) => a + b)) /
        points.length,
    );
  return [...new Set(scores.map((score) => Math.round(1e6 * score) / 1e6))].sort((a, b) => a - b);
}
