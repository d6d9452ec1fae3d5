import { questionsOf, type Answer, type Question, type Response } from '../questionnaire/index.js';
import { dispatchQuestionnaire } from './dispatch-questionnaire.js';
import {
  CHANGE_FACTORS,
  CHANGE_WEIGHTS,
  SCALE_MODELS,
  type ScaleModel,
} from './population/answer-model.js';
import { createCommentBox } from './population/comment-box.js';
import { createPeople, type Person } from './population/people.js';
import {
  createRandom,
  drawNormal,
  drawWeighted,
  shuffle,
  type Random,
} from './population/random.js';
import { UNANIMOUS_GROUPS } from './population/unanimous-groups.js';

const SEED = 20_260_914;
const SKIPPED = 0.023;
const PREFERS_NOT_TO_SAY = 0.008;
const PICKS = 3;

const questionByCode = new Map(
  questionsOf(dispatchQuestionnaire).map((question) => [question.code, question]),
);

/** The option at `level` steps from the best answer to the worst, whichever end has score 0. */
function optionAt(question: Question, level: number): string {
  const scale = (question.options ?? []).filter((option) => option.score !== undefined);
  const index = question.direction === 'up' ? scale.length - 1 - level : level;
  return scale[index]!.code;
}

function besideTheScale(model: ScaleModel, person: Person, random: Random): string | undefined {
  const shares = { pns: PREFERS_NOT_TO_SAY, ...model.beside };
  for (const [code, share] of Object.entries(shares)) {
    const chance = typeof share === 'number' ? share : (share[person.role] ?? 0);
    if (random() < chance) return code;
  }
  return undefined;
}

function answerScale(model: ScaleModel, person: Person, random: Random): string {
  const beside = besideTheScale(model, person, random);
  if (beside !== undefined) return beside;
  const mean =
    model.base +
    model.load * person.strain +
    (model.site?.[person.site] ?? 0) +
    (model.role?.[person.role] ?? 0);
  const level = Math.min(4, Math.max(0, Math.round(mean + 0.85 * drawNormal(random))));
  return optionAt(questionByCode.get(model.code)!, level);
}

function pickChanges(person: Person, random: Random): readonly string[] {
  const weights = Object.fromEntries(
    Object.entries(CHANGE_WEIGHTS).map(([code, weight]) => [
      code,
      weight *
        (CHANGE_FACTORS[person.site]?.[code] ?? 1) *
        (CHANGE_FACTORS[person.role]?.[code] ?? 1),
    ]),
  );
  return Array.from({ length: PICKS }, () => {
    const code = drawWeighted(weights, random);
    Reflect.deleteProperty(weights, code);
    return code;
  });
}

function answerAll(person: Person, random: Random): Record<string, Answer> {
  const answers: Record<string, Answer> = { site: person.site, role: person.role };
  if (person.tenure) answers['tenure'] = person.tenure;
  for (const model of SCALE_MODELS) {
    if (random() >= SKIPPED) answers[model.code] = answerScale(model, person, random);
  }
  if (random() >= SKIPPED) answers['first_changes'] = pickChanges(person, random);
  return answers;
}

function makeUnanimous(responses: readonly Record<string, Answer>[]): void {
  for (const group of UNANIMOUS_GROUPS) {
    const members = responses.filter((response) => response['site'] === group.site);
    members.forEach((response, index) => {
      response[group.question] =
        group.except !== undefined && index === 0 ? group.except : group.option;
    });
  }
}

/** 412 invented responses, the same at every call; their order carries nothing. */
export function demoResponses(): readonly Response[] {
  const random = createRandom(SEED);
  const people = createPeople(random);
  const responses = people.map((person) => answerAll(person, random));
  makeUnanimous(responses);
  const comments = createCommentBox(random);
  people.forEach((person, index) => Object.assign(responses[index]!, comments.write(person)));
  return shuffle(responses, random);
}
