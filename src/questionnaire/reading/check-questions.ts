import { kindOf } from '../kinds/index.js';
import { KIND_FIELDS } from '../kinds/kind.js';
import type { ReportField } from '../kinds/report-field.js';
import { standsBeside } from '../kinds/options.js';
import type { AnswerOption } from '../question.js';
import { type Question, type Questionnaire } from '../questionnaire.js';
import type { Report } from '../format/problems.js';
import { MAX_QUESTIONS } from '../format/questionnaire-form.js';

/** Each question has the fields of its type and no others, and they fit together. */
export function checkQuestions({ sections }: Questionnaire, report: Report): void {
  const total = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  if (total > MAX_QUESTIONS) {
    report('sections', 'too-many-questions', `ask at most ${MAX_QUESTIONS} questions in all`);
  }
  for (const [i, { questions }] of sections.entries()) {
    for (const [j, question] of questions.entries()) {
      const path = `sections[${i}].questions[${j}]`;
      checkQuestion(question, (field, rule, remedy) => report(`${path}.${field}`, rule, remedy));
    }
  }
}

function checkQuestion(question: Question, report: ReportField): void {
  if (!hasFieldsOfType(question, report)) return;
  kindOf(question).check(question, report);
  checkRoles(question, report);
  checkSides(question, report);
}

function hasFieldsOfType(question: Question, report: ReportField): boolean {
  const { type } = question;
  const { fields } = kindOf(question);
  let isWhole = true;
  for (const field of KIND_FIELDS) {
    const isThere = question[field] !== undefined && question[field] !== false;
    const need = fields[field];
    if (isThere ? need !== undefined : need !== 'needed') continue;
    isWhole = false;
    if (isThere)
      report(field, 'not-for-type', `remove it: a question of type ${type} does not have it`);
    else report(field, 'missing', `add it: a question of type ${type} needs it`);
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

function checkRoles(question: Question, report: ReportField): void {
  const { roles } = kindOf(question);
  for (const { path, options } of optionLists(question)) {
    for (const [i, { role, score }] of options.entries()) {
      if (role === undefined) continue;
      if (!roles.includes(role)) {
        const remedy = `remove it: options of a question of type ${question.type} do not have that role`;
        report(`${path}[${i}].role`, 'role', remedy);
      } else if (role !== 'other' && score !== undefined) {
        report(`${path}[${i}].score`, 'role', 'remove it: this option stands beside the scale');
      }
    }
  }
}

/** What is good or bad news is a place among the answers, and not both. */
function checkSides(question: Question, report: ReportField): void {
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
      const remedy = 'write codes of options that do not stand beside the others, each once';
      report(path + name, 'sides', remedy);
    }
    if (favourable.some((code) => unfavourable.includes(code))) {
      report(`${path}favourable`, 'sides', 'name each option as good news or as bad news');
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
