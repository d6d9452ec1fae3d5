import { interfaceLanguage } from '../../common/browser.js';
import { fill, formatDayThere, wordsWhereHeld, wordsWhereSigned } from '../../language/browser.js';
import { isOpenedOnTable, isPetition, timeZoneOf } from '../../questionnaire/browser.js';
import {
  drawClientPage,
  drawClosedPage,
  drawFormPage,
  drawFurtherPages,
  type ScreenWords,
} from '../../screens/browser.js';
import { bindLiveForm } from '../answers/live-form.js';
import { OWN_ADDRESS } from '../own-address.js';
import { drawFurther, drawPage } from '../page/draw.js';
import { all, one } from '../page/elements.js';
import { entriesOf, fillForm, isFilledIn } from '../page/form-entries.js';
import { loadWords } from '../page/page-words.js';
import { IS_TEST } from '../page/test-ballot.js';
import { type CheckedSurvey, takesPart } from '../survey/load-survey.js';
import { showWhatToCompare } from '../survey/what-to-compare.js';

/** The page of one survey in the language in which it is shown now. */
export class SurveyPage {
  private page: Parameters<typeof drawFormPage>[0] | undefined;

  constructor(private readonly survey: CheckedSurvey) {}

  /** What was filled in comes back. @returns whether the words of the language came */
  async draw(language: string): Promise<boolean> {
    const read = await loadWords(language);
    if (!read) return false;
    const { survey } = this;
    const { slug, definition } = survey;
    const { questionnaire } = definition;
    const answered = wordsWhereSigned(read, isPetition(questionnaire));
    const words = wordsWhereHeld(answered, isOpenedOnTable(definition));
    const [before] = all<HTMLFormElement>(FORM);
    this.page = {
      survey,
      words,
      language,
      plan: `${OWN_ADDRESS}/s/${slug}/plan?lang=${language}`,
      bulletin: `${OWN_ADDRESS}/b/${slug}`,
    };
    if (takesPart(survey)) {
      drawPage(drawClientPage(this.page), language);
      showWhatToCompare(survey);
      showTest();
      if (before && isFilledIn(before)) fillForm(this.form(), entriesOf(before));
    } else {
      const notice = noticeOf(survey, words, language);
      drawPage(drawClosedPage(words, questionnaire.languages, language, notice), language);
    }
    return true;
  }

  /** The screens behind the first one. */
  drawFurther(): void {
    if (!this.isDrawn || all('[data-panel="ballot"]').length > 0) return;
    drawFurther(drawFurtherPages(this.page!));
    showTest();
  }

  /** Drawn when it is asked for first, which takes a slow phone a moment. */
  form(): HTMLFormElement {
    const [there] = all<HTMLFormElement>(FORM);
    if (there) return there;
    drawFurther([drawFormPage(this.page!)]);
    showTest();
    const form = one<HTMLFormElement>(FORM);
    bindLiveForm(form, this.survey.definition.questionnaire);
    return form;
  }

  /** Not where the page was cleared. */
  get isDrawn(): boolean {
    return all('[data-panel="first"]').length > 0;
  }

  get isFilledIn(): boolean {
    return all<HTMLFormElement>(FORM).some(isFilledIn);
  }

  /** With everything that was filled in. */
  dropForm(): void {
    document.querySelector(FORM_PANEL)?.remove();
  }
}

const FORM_PANEL = '[data-panel="form"]';
const FORM = `${FORM_PANEL} form`;

function showTest(): void {
  for (const part of all('[data-part="test"]')) part.hidden = !IS_TEST;
}

function noticeOf({ state, definition }: CheckedSurvey, { page: t }: ScreenWords, tag: string) {
  if (state === 'cancelled') return { title: t.cancelledTitle, text: t.cancelledText };
  if (state !== 'scheduled') return { title: t.closedTitle, text: t.closedText };
  const { opensOn } = definition;
  const there = opensOn && formatDayThere(opensOn, timeZoneOf(definition), interfaceLanguage(tag));
  return { title: t.notYetTitle, text: there ? fill(t.notYetOn, { day: there }) : t.notYetText };
}
