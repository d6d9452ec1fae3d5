import { otherFieldOf, type ProfileQuestion, type Question } from '../../questionnaire/browser.js';
import { drawOne } from '../draw/draw-one.js';
import { fieldOf, shown, type ShownField } from '../draw/field-of.js';
import {
  describedBy,
  type PageContext,
  questionId,
  type TextPart,
} from '../fields/page-context.js';
import { fieldOfProfile } from '../fields/profile.js';
import { type Drawn, el, type Piece } from '../tree/element.js';

/** A question with its number, its notes, what is wrong with its answer, and its field. */
export const drawQuestion = (question: Question, number: number | null, page: PageContext): Drawn =>
  drawWith(question, fieldOf(question, page), number, page);

/** @param threshold the smallest group that is shown, where the page can say how many people fit */
export function drawProfileQuestion(
  profile: ProfileQuestion,
  number: number,
  page: PageContext,
  threshold: number | null,
): Drawn {
  const field = shown(fieldOfProfile(profile, page), drawOne, page);
  const crowd = threshold === null ? [] : [drawCrowd(profile, threshold)];
  const draw = (described: string) => [...field.draw(described), ...crowd];
  return drawWith(profile, { ...field, draw }, number, page);
}

/** Where a script says how many people at least fit what is chosen, from these headcounts. */
function drawCrowd({ options }: ProfileQuestion, k: number): Drawn {
  const heads = options.map(({ code, headcount = null }) => [code, headcount] as const);
  return el('p', {
    class: 'note',
    'data-heads': JSON.stringify(Object.fromEntries(heads)),
    'data-k': k,
    hidden: true,
  });
}

function drawWith(
  question: Question | ProfileQuestion,
  field: ShownField,
  number: number | null,
  page: PageContext,
): Drawn {
  const { code, help } = question;
  const error = page.errors.get(code) ?? page.errors.get(otherFieldOf(code)) ?? '';
  const [id, title] = [questionId(code), drawText(page.tell(question.title))];
  const helpText = help ? drawText(page.tell(help)) : [];
  if (field.frame === 'telling') {
    return el(
      'div',
      { class: 'info', 'data-question': code },
      el('p', { class: 'info-title' }, title),
      helpText.length > 0 && el('p', { class: 'help' }, helpText),
    );
  }
  const isRequired = 'required' in question && question.required;
  const described = describedBy(code, {
    help: helpText.length > 0,
    hint: field.hint !== '',
    error: error !== '',
  });
  const head = [
    number ? [el('span', { class: 'number' }, String(number)), ' '] : [],
    title,
    isRequired ? [' ', el('small', { class: 'required' }, page.t.required)] : [],
  ].flat();
  const below = [
    helpText.length > 0 && el('p', { class: 'help', id: `${id}-help` }, helpText),
    field.hint && el('p', { class: 'hint', id: `${id}-hint` }, field.hint),
    error && el('p', { class: 'problem', id: `${id}-error` }, error),
    field.draw(described),
  ];
  const frame = { class: error ? 'question wrong' : 'question', 'data-question': code };
  if (field.frame === 'control') {
    return el('div', frame, el('label', { class: 'legend', for: id }, head), below);
  }
  return el(
    'fieldset',
    { ...frame, id, tabindex: '-1', 'aria-describedby': described || undefined },
    el('legend', {}, head),
    below,
  );
}

/** A text, with the words of earlier answers where a script can change them. */
export const drawText = (parts: readonly TextPart[]): readonly Piece[] =>
  parts.flatMap(({ text, answer }): readonly Piece[] => {
    if (answer) return [el('span', { 'data-answer': answer }, text)];
    return text ? [text] : [];
  });
