import { RATING_BOUNDS } from '../options-of.js';
import type { Question, Questionnaire, QuestionType } from '../questionnaire.js';
import { MAX_QUESTIONS } from './questionnaire.dto.js';
import type { Report } from './problems.js';

type Need = 'needed' | 'allowed' | 'refused';

/** Which fields a question of each type has. */
const NEEDS: Readonly<Record<QuestionType, { readonly options: Need; readonly bounds: Need }>> = {
  single: { options: 'needed', bounds: 'refused' },
  multiple: { options: 'needed', bounds: 'allowed' },
  scale: { options: 'needed', bounds: 'refused' },
  rating: { options: 'allowed', bounds: 'allowed' },
  yesno: { options: 'allowed', bounds: 'refused' },
  number: { options: 'refused', bounds: 'needed' },
  classes: { options: 'needed', bounds: 'refused' },
  ranking: { options: 'needed', bounds: 'allowed' },
  pick: { options: 'needed', bounds: 'needed' },
  matrix: { options: 'needed', bounds: 'refused' },
  date: { options: 'refused', bounds: 'refused' },
  text: { options: 'refused', bounds: 'refused' },
  info: { options: 'refused', bounds: 'refused' },
  petition: { options: 'allowed', bounds: 'refused' },
};

const MAX_RATING = 100;
const MAX_RATING_POINTS = 60;
const MAX_NUMBER = 1_000_000_000;

export function checkQuestionTypes({ sections }: Questionnaire, report: Report): void {
  const total = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  if (total > MAX_QUESTIONS) {
    report('sections', 'too-many-questions', `ask at most ${MAX_QUESTIONS} questions in all`);
  }
  for (const [i, { questions }] of sections.entries()) {
    for (const [j, question] of questions.entries()) {
      checkFields(`sections[${i}].questions[${j}]`, question, report);
    }
  }
}

function checkFields(path: string, question: Question, report: Report): void {
  const { type } = question;
  const { options, bounds } = NEEDS[type];
  checkNeed(`${path}.options`, options, question.options, type, report);
  checkNeed(`${path}.min`, bounds, question.min, type, report);
  checkNeed(`${path}.max`, bounds, question.max, type, report);
  checkNeed(`${path}.rows`, type === 'matrix' ? 'needed' : 'refused', question.rows, type, report);
  const forText = type === 'text' ? 'allowed' : 'refused';
  checkNeed(`${path}.maxLength`, forText, question.maxLength, type, report);
  if (type === 'info' && question.required) {
    report(`${path}.required`, 'not-for-type', 'remove it: a question of type info has no answer');
  }
  checkOptions(path, question, report);
  checkBounds(path, question, report);
}

function checkNeed(
  path: string,
  need: Need,
  value: unknown,
  type: QuestionType,
  report: Report,
): void {
  if (need === 'needed' && value === undefined) {
    report(path, 'missing', `add it: a question of type ${type} needs it`);
  }
  if (need === 'refused' && value !== undefined) {
    report(path, 'not-for-type', `remove it: a question of type ${type} does not have it`);
  }
}

function checkOptions(path: string, { type, options }: Question, report: Report): void {
  if (options === undefined || NEEDS[type].options === 'refused') return;
  const codes = options.map(({ code }) => code);
  if (type === 'petition') {
    if (codes.length !== 1 || codes[0] !== 'sign') {
      report(`${path}.options`, 'petition', 'write one option with the code "sign", or none');
    }
  } else if (codes.length < 2) {
    report(`${path}.options`, 'list-size', 'write at least 2 options');
  }
  if (type === 'yesno' && !(codes.includes('yes') && codes.includes('no'))) {
    report(`${path}.options`, 'yes-and-no', 'write options with the codes "yes" and "no", or none');
  }
  const scores = options.flatMap(({ score }) => (score === undefined ? [] : [score]));
  if ((type === 'scale' || type === 'rating') && scores.length < 2) {
    report(`${path}.options`, 'scores', 'give at least 2 options a score');
  }
  if (new Set(scores).size < scores.length) {
    report(`${path}.options`, 'scores', 'give each option a score of its own');
  }
}

function checkBounds(path: string, question: Question, report: Report): void {
  const { type, options, min, max } = question;
  if (NEEDS[type].bounds === 'refused' || (min === undefined && max === undefined)) return;
  if (type === 'number') return checkNumberBounds(path, question, report);
  if (type === 'rating') return checkRatingBounds(path, question, report);
  const most = options?.length ?? 0;
  const fits =
    isWithin(min ?? 0, 0, most) && isWithin(max ?? most, 1, most) && (min ?? 0) <= (max ?? most);
  if (!fits) {
    const remedy =
      'write "min" and "max" as whole numbers in that order, and not above the number of options';
    report(`${path}.max`, 'bounds', remedy);
  }
}

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

function checkNumberBounds(path: string, { min, max }: Question, report: Report): void {
  if (min === undefined || max === undefined) return;
  if (min < -MAX_NUMBER || max > MAX_NUMBER || min >= max) {
    const remedy = `write a "min" below "max", both between -${MAX_NUMBER} and ${MAX_NUMBER}`;
    report(`${path}.max`, 'bounds', remedy);
  }
}

function checkRatingBounds(path: string, question: Question, report: Report): void {
  if (question.options !== undefined) {
    report(`${path}.max`, 'bounds', 'write either options or "min" and "max", not both');
    return;
  }
  const { min = RATING_BOUNDS.min, max = RATING_BOUNDS.max } = question;
  const fits =
    isWithin(min, 0, MAX_RATING) &&
    isWithin(max, min + 1, Math.min(MAX_RATING, min + MAX_RATING_POINTS - 1));
  if (!fits) {
    const remedy = `write whole numbers from 0 to ${MAX_RATING}, "min" below "max", with at most ${MAX_RATING_POINTS} points`;
    report(`${path}.max`, 'bounds', remedy);
  }
}
