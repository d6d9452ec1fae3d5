import { fill } from '../../language/browser.js';
import { kindOf, numbersOf, type Questionnaire } from '../../questionnaire/browser.js';
import type { PageContext } from '../fields/page-context.js';
import { el, type Piece } from '../tree/element.js';
import { drawProfileQuestion, drawQuestion, drawText } from './draw-question.js';
import type { Part, Step } from './step.js';

/**
 * Draws what a step asks, part by part; the profile is the last part.
 *
 * @param threshold the smallest group that is shown
 * @param asked the questions to show; without it all are shown, for a script to choose from
 */
export function drawQuestions(
  questionnaire: Questionnaire,
  threshold: number,
  page: PageContext,
  { parts, isLast }: Step,
  asked?: ReadonlySet<string>,
): readonly Piece[] {
  const { sections, profile } = questionnaire;
  const numbers = numbersOf(questionnaire);
  const isShown = ({ code }: { readonly code: string }): boolean => asked?.has(code) ?? true;
  const drawPart = ({ index, section, questions }: Part) =>
    el(
      'section',
      { class: 'part', id: `part-${index + 1}`, 'data-section': section.code },
      drawPlace(questionnaire, index, page),
      el('h2', {}, drawText(page.tell(section.title))),
      section.intro && el('p', { class: 'intro' }, drawText(page.tell(section.intro))),
      questions
        .filter((question) => isShown(question) && !kindOf(question).isSignature)
        .map((question) => drawQuestion(question, numbers.get(question.code) ?? null, page)),
    );
  const shownParts = parts.filter(({ questions }) => questions.some(isShown)).map(drawPart);
  if (!isLast || profile.length === 0) return shownParts;
  const { t } = page;
  const isCounted = profile.some(({ options }) =>
    options.some(({ headcount }) => headcount !== undefined),
  );
  const aboutYou = el(
    'section',
    { class: 'part', 'data-profile': true },
    drawPlace(questionnaire, sections.length, page),
    el('h2', {}, t.profileTitle),
    el('p', { class: 'intro' }, fill(t.profileWhy, { k: threshold })),
    profile.map((one, i) =>
      drawProfileQuestion(one, numbers.size + i + 1, page, isCounted ? threshold : null),
    ),
  );
  return [...shownParts, aboutYou];
}

/** "Part 2 of 6", where there is more than one. */
function drawPlace({ sections, profile }: Questionnaire, index: number, { t }: PageContext) {
  const parts = sections.length + (profile.length > 0 ? 1 : 0);
  return parts > 1 && el('p', { class: 'of' }, fill(t.part, { n: index + 1, m: parts }));
}
