import {
  questionsOf,
  sidesOf,
  type Answer,
  type Question,
  type Response,
} from '../questionnaire/index.js';
import { dispatchQuestionnaire } from './dispatch-questionnaire.js';
import {
  CHANGE_FACTORS,
  CHANGE_WEIGHTS,
  SCALE_MODELS,
  type ScaleModel,
} from './population/answer-model.js';
import { createCommentBox } from './population/comment-box.js';
import { drawBeside, drawLevel } from './population/draw-level.js';
import { createOtherForms } from './population/other-forms.js';
import { createPeople, type Person } from './population/people.js';
import { createRandom, drawWeighted, shuffle, type Random } from './population/random.js';
import { UNANIMOUS_GROUPS } from './population/unanimous-groups.js';

const SEED = 20_260_914;
const COMMENTS_SEED = 4;
const SKIPPED = 0.023;
const PICKS = 3;

const questionByCode = new Map(
  questionsOf(dispatchQuestionnaire).map((question) => [question.code, question]),
);

/** The option at `level` steps from the best answer to the worst, whichever end has score 0. */
function optionAt(question: Question, level: number): string {
  const scale = (question.options ?? []).filter((option) => option.score !== undefined);
  const { favourable = [] } = sidesOf(question, scale) ?? {};
  const isBestFirst = favourable.includes(scale[0]!.code);
  return scale[isBestFirst ? level : scale.length - 1 - level]!.code;
}

function answerScale(model: ScaleModel, person: Person, random: Random): string {
  const beside = drawBeside(model.beside, person, random);
  if (beside !== undefined) return beside;
  return optionAt(questionByCode.get(model.code)!, drawLevel(model, person, random));
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
  const answerOthers = createOtherForms(createRandom(SEED + 1));
  people.forEach((person, index) => {
    const answers = responses[index]!;
    Object.assign(answers, answerOthers(person, answers));
  });
  const comments = createCommentBox(createRandom(COMMENTS_SEED));
  people.forEach((person, index) => Object.assign(responses[index]!, comments.write(person)));
  return shuffle(responses, random);
}
