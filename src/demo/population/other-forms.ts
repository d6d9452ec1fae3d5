import type { Answer } from '../../questionnaire/index.js';
import { NO_VISITS } from './answer-model.js';
import { drawBeside, drawLevel, type LevelModel } from './draw-level.js';
import { OTHER_REASONS } from './other-reasons.js';
import type { Person } from './people.js';
import { drawNormal, drawWeighted, type Random } from './random.js';

type Answers = Readonly<Record<string, Answer>>;

const SKIPPED = 0.023;

const LATE: LevelModel = { base: 2, load: 0.7, site: { brisselac: 0.3 } };
/** Fewest and most days of each level. */
const DAYS = [
  [0, 0],
  [1, 2],
  [3, 5],
  [6, 10],
  [11, 18],
] as const;

function drawLateDays(person: Person, random: Random): string {
  const [least, most] = DAYS[drawLevel(LATE, person, random)]!;
  return String(least + Math.floor(random() * (most - least + 1)));
}

const READY: Readonly<Record<string, LevelModel>> = {
  part: { base: 2.3, load: 0.4, site: { thuverne: 0.3, marquevent: 0.5 } },
  history: { base: 2.7, load: 0.3, role: { desk: -0.5 } },
  second_person: { base: 1.9, load: 0.5, site: { thuverne: 0.7, brisselac: 0.6 } },
};

/** The best of five points is the last. */
const bestLast = (level: number): string => String(5 - level);

const drawReady = (person: Person, random: Random): readonly string[] =>
  Object.entries(READY).map(([row, model]) => {
    const answer = drawBeside(NO_VISITS, person, random);
    return `${row}:${answer ?? bestLast(drawLevel(model, person, random))}`;
  });

const MATTERS: Readonly<
  Record<string, { readonly importance: number; readonly lack: LevelModel }>
> = {
  say: { importance: 3.3, lack: { base: 2.9, load: 0.4, site: { marquevent: -0.7 } } },
  time: { importance: 3.5, lack: { base: 2.4, load: 0.7, role: { parts: -0.6 } } },
};

const drawMatters = (person: Person, random: Random): readonly string[] =>
  Object.entries(MATTERS).flatMap(([item, { importance, lack }]) => {
    const weight = drawLevel({ base: importance, load: 0.2 }, person, random);
    return [
      `${item}.importance:${drawBeside({}, person, random) ?? weight + 1}`,
      `${item}.satisfaction:${drawBeside({}, person, random) ?? bestLast(drawLevel(lack, person, random))}`,
    ];
  });

/** Half of what strain does to scales of five, on eleven points. */
function drawRating(person: Person, random: Random): string {
  const beside = drawBeside({ na: { parts: 0.1 } }, person, random);
  if (beside !== undefined) return beside;
  const points = Math.round(4.6 - 1.1 * person.strain + 1.9 * drawNormal(random));
  return String(Math.min(10, Math.max(0, points)));
}

function drawOrder(random: Random): readonly string[] {
  let left = Object.entries({ half_day: 40, colleague: 34, video: 11, guide: 15 });
  const order: string[] = [];
  while (left.length > 0) {
    const drawn = drawWeighted(Object.fromEntries(left), random);
    order.push(drawn);
    left = left.filter(([code]) => code !== drawn);
  }
  return order;
}

const REASONS = { no_answer: 46, too_late: 26, undone: 18, other: 9, pns: 1 } as const;

/** Asked only of those whose mistakes were never or rarely corrected. */
function drawReason(answers: Answers, random: Random, unused: string[]): Answers {
  if (!['1', '2'].includes(String(answers['mistakes_fixed']))) return {};
  const reason = drawWeighted(REASONS, random);
  if (reason !== 'other') return { why_not_fixed: reason };
  const text = unused.pop();
  return { why_not_fixed: reason, ...(text === undefined ? {} : { 'why_not_fixed.other': text }) };
}

/** Answers to the questions that are no scale of five points, one respondent after the other. */
export function createOtherForms(random: Random) {
  const unused = [...OTHER_REASONS];
  return (person: Person, answers: Answers): Answers => {
    const drawn: Answers = {
      late_days: drawLateDays(person, random),
      visit_ready: drawReady(person, random),
      tool_help: drawRating(person, random),
      training_form: drawOrder(random),
      matters: drawMatters(person, random),
    };
    const given = Object.entries(drawn).filter(() => random() >= SKIPPED);
    return { ...Object.fromEntries(given), ...drawReason(answers, random, unused) };
  };
}
