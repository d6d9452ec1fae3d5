import { controlWords } from '../../common/index.js';
import {
  type AnswerProblem,
  optionsOf,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../questionnaire/index.js';
import type { Survey } from '../../surveys/index.js';
import { interfaceLanguage } from '../../web/index.js';
import { dayInWords } from '../day-in-words.js';
import type { FormFields } from './form-fields.js';
import { languageLinks } from '../language-links.js';
import { contextFor, type PageContext, questionId } from './page-context.js';
import { viewProfileQuestion, viewQuestion } from './question.view.js';
import { fillIn, intakeTexts, problemMessage } from '../texts/index.js';

export interface FormState {
  readonly nonce: string;
  readonly typed: FormFields;
  readonly problems: readonly AnswerProblem[];
  /** A problem of the page itself, not of an answer. */
  readonly notice?: string;
}

/** Everything that `views/respondent/survey.hbs` shows. */
export function viewSurveyForm(survey: Survey, language: string, state: FormState) {
  const { definition, definitionHash, slug } = survey;
  const { questionnaire } = definition;
  const t = intakeTexts[interfaceLanguage(language)];
  const page = contextFor(language, questionnaire.languages, {
    t,
    typed: state.typed,
    errors: new Map(state.problems.map((p) => [p.field, problemMessage(p, language)])),
  });
  const asked = questionsOf(questionnaire);
  const signature = asked.find(({ type }) => type === 'petition');
  return {
    t,
    language,
    slug,
    nonce: state.nonce,
    surveyTitle: page.say(questionnaire.title),
    intro: page.say(questionnaire.intro),
    council: definition.council ?? '',
    closesOn: definition.closesOn
      ? fillIn(t.closesOn, { day: dayInWords(definition.closesOn, language) })
      : '',
    languages: languageLinks(questionnaire.languages, language),
    k: definition.threshold,
    sensitiveK: asked.some(({ sensitive }) => sensitive) ? definition.sensitiveThreshold : null,
    words: definitionHash ? controlWords(definitionHash) : [],
    errors: summaryOf(questionnaire, state, page),
    sections: sectionsOf(questionnaire, page),
    profile: questionnaire.profile.map((profile, i) =>
      viewProfileQuestion(profile, asked.filter(isCounted).length + i + 1, page),
    ),
    profilePart: partOf(questionnaire, questionnaire.sections.length, page),
    petition: signature ? viewSignature(signature, page) : null,
  };
}

const isCounted = ({ type }: Question): boolean => type !== 'info' && type !== 'petition';

function sectionsOf(questionnaire: Questionnaire, page: PageContext) {
  let number = 0;
  return questionnaire.sections.map((section, i) => ({
    id: `part-${i + 1}`,
    title: page.say(section.title),
    part: partOf(questionnaire, i, page),
    intro: page.say(section.intro),
    questions: section.questions
      .filter(({ type }) => type !== 'petition')
      .map((question) => viewQuestion(question, isCounted(question) ? ++number : null, page)),
  }));
}

/** "Part 2 of 6", where there is more than one; the profile is the last. */
function partOf({ sections, profile }: Questionnaire, index: number, { t }: PageContext): string {
  const parts = sections.length + (profile.length > 0 ? 1 : 0);
  return parts > 1 ? fillIn(t.part, { n: index + 1, m: parts }) : '';
}

/** Signing is the one action of a petition: its button is the answer. */
function viewSignature(question: Question, { say, t }: PageContext) {
  const [option] = optionsOf(question);
  return {
    code: question.code,
    id: questionId(question.code),
    title: say(question.title),
    value: option?.code ?? '',
    label: say(option?.label) || t.sign,
  };
}

function summaryOf(questionnaire: Questionnaire, state: FormState, page: PageContext) {
  const titles = new Map(
    [...questionsOf(questionnaire), ...questionnaire.profile].map(({ code, title }) => [
      code,
      page.say(title),
    ]),
  );
  // A field that the questionnaire does not have is named by whoever sent it: it is not echoed.
  const items = state.problems.map(({ field }) => ({
    title: titles.get(field) ?? '',
    href: titles.has(field) ? `#${questionId(field)}` : '',
    message: page.errors.get(field) ?? '',
  }));
  return state.notice ? [{ title: '', href: '', message: state.notice }, ...items] : items;
}
