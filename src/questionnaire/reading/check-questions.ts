import { kindOf } from '../kinds/index.js';
import { KIND_FIELDS } from '../kinds/kind.js';
import { standsBeside } from '../kinds/options.js';
import type { AnswerOption } from '../question.js';
import { type Question, type Questionnaire } from '../questionnaire.js';
import type { Report } from '../findings.js';
import { MAX_QUESTIONS } from '../format/questionnaire-form.js';

/** Each question has the fields of its type and no others, and they fit together. */
export function checkQuestions({ sections }: Questionnaire, report: Report): void {
  const total = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  if (total > MAX_QUESTIONS) {
    report('sections', 'too-many-questions', { most: MAX_QUESTIONS });
  }
  for (const [i, { questions }] of sections.entries()) {
    for (const [j, question] of questions.entries()) {
      const path = `sections[${i}].questions[${j}]`;
      checkQuestion(question, (field, ...found) => report(`${path}.${field}`, ...found));
    }
  }
}

function checkQuestion(question: Question, report: Report): void {
  if (!hasFieldsOfType(question, report)) return;
  kindOf(question).check(question, report);
  checkRoles(question, report);
  checkSides(question, report);
}

function hasFieldsOfType(question: Question, report: Report): boolean {
  const { type } = question;
  const { fields } = kindOf(question);
  let isWhole = true;
  for (const field of KIND_FIELDS) {
    const isThere = question[field] !== undefined && question[field] !== false;
    const need = fields[field];
    if (isThere ? need !== undefined : need !== 'needed') continue;
    isWhole = false;
    report(field, isThere ? 'not-for-type' : 'missing', { type });
  }
  return isWhole;
}

/** The lists of options of a question, and where they stand. */
function* optionLists({ options, aspects = [] }: Question) {
  if (options) yield { path: 'options', options };
  for (const [i, aspect] of aspects.entries()) {
    yield { path: `aspects[${i}].options`, options: aspect.options };
  }
}

function checkRoles(question: Question, report: Report): void {
  const { roles } = kindOf(question);
  for (const { path, options } of optionLists(question)) {
    for (const [i, { role, score }] of options.entries()) {
      if (role === undefined) continue;
      if (!roles.includes(role)) {
        report(`${path}[${i}].role`, 'role-for-type', { type: question.type });
      } else if (role !== 'other' && score !== undefined) {
        report(`${path}[${i}].score`, 'role-scored');
      }
    }
  }
}

/** What is good or bad news is a place among the answers, and not both. */
function checkSides(question: Question, report: Report): void {
  const sided = [
    { path: '', options: kindOf(question).options(question), ...sidesIn(question) },
    ...(question.aspects ?? []).map((aspect, i) => ({
      path: `aspects[${i}].`,
      options: aspect.options,
      ...sidesIn(aspect),
    })),
  ];
  for (const { path, options, classes, unfavourable, favourable } of sided) {
    const codes = new Set([...placesIn(options), ...classes.map(({ code }) => code)]);
    for (const [name, list] of Object.entries({ unfavourable, favourable })) {
      if (list.every((code) => codes.has(code)) && new Set(list).size === list.length) continue;
      report(path + name, 'side-codes');
    }
    if (favourable.some((code) => unfavourable.includes(code))) {
      report(`${path}favourable`, 'side-both');
    }
  }
}

const sidesIn = ({
  unfavourable = [],
  favourable = [],
  classes = [],
}: Partial<Pick<Question, 'unfavourable' | 'favourable' | 'classes'>>) => ({
  unfavourable,
  favourable,
  classes,
});

const placesIn = (options: readonly AnswerOption[]): readonly string[] =>
  options.filter((option) => !standsBeside(option, options)).map(({ code }) => code);
