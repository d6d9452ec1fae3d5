import { quotesOf } from '../../../../comments/offline.js';
import { checkChoice, type Choice } from '../../../../holders/index.js';
import { fill } from '../../../../language/browser.js';
import { el, type Piece } from '../../../../screens/browser.js';
import { refuse } from '../../../refusals.js';
import { type CommentDrawing, drawWritten } from './draw-comment.js';
import { drawFiled } from './filed.js';
import type { OwnComments } from './own-comments.js';

/**
 * What an edition with a choice would quote, each beside what was written.
 *
 * @throws DomainError where it is of other comments, comes after another release, or quotes nothing
 */
export async function drawQuotes(
  choice: Choice,
  file: string,
  { minutes, pool, release }: OwnComments,
  drawing: CommentDrawing,
): Promise<readonly Piece[]> {
  const t = drawing.text.words.comments;
  const { questionnaire } = release.definition;
  const questions = await checkChoice(
    { file, content: choice },
    {
      minutes,
      after: release.hash,
      themes: questionnaire.sections.map(({ code }) => code),
    },
  );
  const quoted = quotesOf(questionnaire, choice.chosen, questions).length;
  if (quoted === 0) throw refuse('page-without-quotes');
  const written = new Map(pool.map(({ mark, text }) => [mark, text]));
  const themes = new Map(drawing.themes);
  return [
    el('h2', {}, fill(t.wouldQuote, { count: quoted })),
    drawFiled(choice.chosen, drawing),
    ...choice.chosen.flatMap(({ comment, theme, text }) => {
      if (text === null) return [];
      const title = drawing.titles.get(questions.get(comment)!) ?? '';
      const under = theme === null ? t.withoutTheme : themes.get(theme)!;
      const isAsWritten = written.get(comment) === text;
      return [
        el(
          'section',
          { class: 'comment' },
          el('p', { class: 'hint' }, `${title} · ${under}`),
          drawWritten(text, drawing),
          el('p', { class: 'hint' }, isAsWritten ? t.asWritten : t.written),
          !isAsWritten && drawWritten(written.get(comment)!, drawing),
        ),
      ];
    }),
  ];
}
