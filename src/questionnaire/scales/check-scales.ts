import type { Report } from '../findings.js';
import type { Tabled } from '../kinds/tables.js';
import type { QuestionType } from '../kinds/index.js';
import { kindOf } from '../kinds/index.js';
import { type PlacedQuestion, placedQuestions } from '../logic/conditional-parts.js';
import type { Questionnaire } from '../questionnaire.js';
import { checkClasses } from './check-classes.js';
import type { Scale, ScaleItem } from './scale.js';

/** Of these each answer is one option, as it stands. */
const ONE_OPTION: readonly QuestionType[] = [
  'single',
  'scale',
  'rating',
  'yesno',
  'classes',
  'matrix',
  'pairs',
];

interface Item {
  readonly placed: PlacedQuestion;
  readonly tabled: Tabled;
}

/** What is scored exists, is asked of everybody and counts for one scale only; all scores have a class. */
export function checkScales(questionnaire: Questionnaire, report: Report): void {
  const { scales = [] } = questionnaire;
  const items = itemsIn(questionnaire);
  const taken = new Set<string>();
  for (const [i, scale] of scales.entries()) {
    const path = `scales[${i}]`;
    const isWhole = scale.items
      .map((_, j) => checkItem(scale, j, `${path}.items[${j}]`, { items, taken, report }))
      .every((isRight) => isRight);
    checkSides(scale, path, report);
    if ((scale.missing ?? 0) >= scale.items.length) {
      report(`${path}.missing`, 'scale-missing', { most: scale.items.length - 1 });
    } else if (isWhole) checkClasses(scale, path, report);
  }
}

function itemsIn(questionnaire: Questionnaire): ReadonlyMap<string, Item> {
  return new Map(
    placedQuestions(questionnaire).flatMap((placed) => {
      const results = kindOf(placed.question).results(placed.question);
      const tables = results.kind === 'tables' ? results.tables : [];
      return tables.map((tabled) => [tabled.code, { placed, tabled }] as const);
    }),
  );
}

interface Known {
  readonly items: ReadonlyMap<string, Item>;
  /** Tables that count for a scale. */
  readonly taken: Set<string>;
  readonly report: Report;
}

function checkItem(
  scale: Scale,
  place: number,
  path: string,
  { items, taken, report }: Known,
): boolean {
  const { table, points } = scale.items[place]!;
  const item = items.get(table);
  const isTwice = taken.has(table);
  taken.add(table);
  const at = `${path}.table`;
  if (item === undefined) report(at, 'scale-item-unknown');
  else if (!ONE_OPTION.includes(item.placed.question.type)) report(at, 'scale-item-kind');
  else if (item.placed.conditions.length > 0) report(at, 'scale-item-some');
  else if (isTwice) report(at, 'scale-item-twice');
  else return arePointsRight(item.tabled.columns, points, `${path}.points`, report);
  return false;
}

function arePointsRight(
  known: readonly string[],
  points: ScaleItem['points'],
  path: string,
  report: Report,
): boolean {
  const answers = points.map(({ answer }) => answer);
  if (
    !answers.every((answer) => known.includes(answer)) ||
    new Set(answers).size < answers.length
  ) {
    report(path, 'scale-answers');
    return false;
  }
  if (new Set(points.map((one) => one.points)).size > 1) return true;
  report(path, 'scale-points-same');
  return false;
}

function checkSides({ classes, unfavourable, favourable }: Scale, path: string, report: Report) {
  const codes = classes.map(({ code }) => code);
  for (const [name, list = []] of Object.entries({ unfavourable, favourable })) {
    if (list.every((code) => codes.includes(code)) && new Set(list).size === list.length) continue;
    report(`${path}.${name}`, 'side-codes');
  }
  if ((unfavourable ?? []).some((code) => favourable?.includes(code))) {
    report(`${path}.unfavourable`, 'side-both');
  }
}
