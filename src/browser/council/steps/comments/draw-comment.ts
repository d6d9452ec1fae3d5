import { textIn } from '../../../../common/browser.js';
import { groupNamesOf, titlesOfComments } from '../../../../comments/offline.js';
import type { ReleaseContent } from '../../../../disclosure/offline.js';
import type { ReadComment } from '../../../../holders/index.js';
import { markIdentifyingDetails } from '../../../../questionnaire/browser.js';
import { el, type Piece } from '../../../../screens/browser.js';
import { choiceField } from '../../desk/fields.js';
import type { PageText } from '../../page-text.js';
import type { Decision } from './decisions.js';

/** How the comments of a survey are drawn: their questions and themes in the reader's language. */
export interface CommentDrawing {
  readonly text: PageText;
  readonly titles: ReadonlyMap<string, string>;
  readonly themes: readonly (readonly [code: string, title: string])[];
  readonly names: readonly string[];
}

export function drawingOf({ definition }: ReleaseContent, text: PageText): CommentDrawing {
  const { questionnaire } = definition;
  const themes = questionnaire.sections.map(
    ({ code, title }) => [code, textIn(title, text.language, questionnaire.languages)] as const,
  );
  const titles = titlesOfComments(questionnaire, text.language);
  return { text, titles, themes, names: groupNamesOf(questionnaire) };
}

/** What somebody wrote, with what may point to them highlighted. */
export const drawWritten = (written: string, { text, names }: CommentDrawing): Piece =>
  el(
    'blockquote',
    {},
    ...markIdentifyingDetails(written, names).map(({ text: part, kind }) =>
      kind === null ? part : el('mark', { title: text.words.comments.kinds[kind] }, part),
    ),
  );

/** A comment with the fields in which it is decided on. */
export function drawComment(
  comment: ReadComment,
  number: number,
  { text: own, theme, quote }: Decision,
  drawing: CommentDrawing,
): Piece {
  const { text, titles, themes } = drawing;
  const t = text.words.comments;
  const of = comment.mark;
  const title = titles.get(comment.question) ?? comment.question;
  return el(
    'fieldset',
    { class: 'comment' },
    el('legend', {}, `${number}. ${title}`),
    drawWritten(comment.text, drawing),
    el(
      'div',
      { class: 'field' },
      el('label', { for: `field-text-${of}`, class: 'legend' }, t.printed),
      el('textarea', { id: `field-text-${of}`, name: `text-${of}`, rows: 3 }, own),
    ),
    choiceField(
      { name: `theme-${of}`, label: t.theme, options: [['', t.noTheme], ...themes] },
      theme ?? '',
    ),
    el(
      'label',
      { class: 'option' },
      el('input', { type: 'checkbox', name: `quote-${of}`, value: 'yes', checked: quote }),
      el('span', {}, t.quote),
    ),
  );
}
