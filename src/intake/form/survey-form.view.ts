import { interfaceLanguage, type Language } from '../../common/index.js';
import { controlWordsIn, fill, formatDayThere, formatLastMinute } from '../../language/index.js';
import {
  answerPartsOf,
  hasMoreThanTotal,
  kindOf,
  optionsOf,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../questionnaire/index.js';
import {
  destructionDayOf,
  lastDayOf,
  restoredNotes,
  type Survey,
  viewAmendments,
  zoneOf,
} from '../../surveys/index.js';
import { tellPlan } from '../../plans/index.js';
import { languageLinks } from '../language-links.js';
import {
  drawInformation,
  type PageContext,
  plainText,
  questionId,
  toHtml,
} from '../../screens/index.js';
import { wordsOf } from '../survey-words.js';
import { fieldsOfStep } from '../steps/step-fields.js';
import type { FormState } from './form-state.js';
import { shownStep } from './step.view.js';

/** Everything that `views/respondent/survey.hbs` shows around the questions. */
export function viewSurveyForm(
  survey: Survey,
  language: string,
  state: FormState,
  page: PageContext,
) {
  const { slug, definition, definitionHash } = survey;
  const { questionnaire } = definition;
  const lastDay = lastDayOf(survey);
  const { t } = page;
  const asked = questionsOf(questionnaire);
  const signature = asked.find((question) => kindOf(question).isSignature);
  const isTotalAlone = signature !== undefined && !hasMoreThanTotal(questionnaire);
  return {
    t,
    language,
    slug,
    nonce: state.nonce,
    surveyTitle: page.say(questionnaire.title),
    intro: page.say(questionnaire.intro),
    council: definition.council ?? '',
    closesOn: lastDay
      ? fill(t.closesOn, {
          day: formatLastMinute(lastDay, zoneOf(survey), interfaceLanguage(language)),
        })
      : '',
    planTitle: tellPlan(definition, interfaceLanguage(language)).title,
    keeping: sayKeeping(survey, t, interfaceLanguage(language)),
    information: toHtml(drawInformation(definition, wordsOf(survey, language), page.say)),
    amendments: viewAmendments(survey, interfaceLanguage(language)),
    languages: languageLinks(questionnaire.languages, language),
    restored: restoredNotes(survey, interfaceLanguage(language)),
    resend: t.resendOpen,
    promise: isTotalAlone ? t.petitionPromise : t.promise,
    openLink: t.openLink,
    limits: t.limits,
    sendNote: t.sendNote,
    petitionNote: hasMoreThanTotal(questionnaire)
      ? fill(t.splitNote, { k: definition.threshold })
      : t.petitionNote,
    // Where there is nothing else, who sees the total is among those who see what.
    petitionTotal:
      signature && !isTotalAlone ? fill(t.petitionTotal, { k: definition.threshold }) : '',
    k: definition.threshold,
    sensitiveK: asked.some(({ sensitive }) => sensitive) ? definition.sensitiveThreshold : null,
    words: definitionHash ? controlWordsIn(definitionHash, definition) : [],
    errors: viewErrors(questionnaire, state, page),
    petition: signature ? viewSignature(signature, page) : null,
  };
}

function sayKeeping(survey: Survey, t: PageContext['t'], language: Language): string {
  const day = destructionDayOf(survey);
  // Of one that was frozen without saying so, nothing is promised.
  const isSaid = survey.definition.keepMonths !== undefined;
  return day && isSaid
    ? fill(t.keeping, { day: formatDayThere(day, zoneOf(survey), language) })
    : '';
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

/** The list at the top: what the page lacks, then each answer with a link to its question. */
function viewErrors(questionnaire: Questionnaire, state: FormState, page: PageContext) {
  const here = fieldsOfStep(shownStep(questionnaire, state.step), questionnaire);
  const titles = titlesOf(questionnaire, page);
  const items = state.problems.map(({ field }) => ({
    title: titles.get(field) ?? '',
    href: here.has(field) ? `#${questionId(field)}` : '',
    message: page.errors.get(field) ?? '',
  }));
  return state.notice ? [{ title: '', href: '', message: state.notice }, ...items] : items;
}

/** What each field of a response is called. */
function titlesOf(questionnaire: Questionnaire, page: PageContext): ReadonlyMap<string, string> {
  return new Map([
    ...questionnaire.profile.map(({ code, title }) => [code, page.say(title)] as const),
    ...questionsOf(questionnaire).flatMap((question) =>
      answerPartsOf(question).map(
        ({ code }) => [code, plainText(page.tell(question.title))] as const,
      ),
    ),
  ]);
}
