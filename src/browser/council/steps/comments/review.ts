import { cleanText } from '../../../../comments/offline.js';
import { LONGEST_TEXT, type ReadComment } from '../../../../holders/index.js';
import { fill } from '../../../../language/browser.js';
import { el, type Piece } from '../../../../screens/browser.js';
import { refuse } from '../../../refusals.js';
import type { Desk } from '../../desk/desk.js';
import { choiceField } from '../../desk/fields.js';
import { typedIn } from '../../desk/read-files.js';
import type { Decision, Decisions } from './decisions.js';
import { type CommentDrawing, drawComment } from './draw-comment.js';
import { drawFiled } from './filed.js';

const A_PAGE = 20;
const DONE = 'done';

/** Goes through the comments page by page, in any order, until the holder is done with them. */
export async function reviewComments(
  desk: Desk,
  pool: readonly ReadComment[],
  decisions: Decisions,
  drawing: CommentDrawing,
): Promise<void> {
  const pages = Math.ceil(pool.length / A_PAGE);
  for (let page = 1; page <= pages;) {
    const first = (page - 1) * A_PAGE;
    const here = pool.slice(first, first + A_PAGE);
    const next = await desk.ask(
      {
        pieces: [
          ...drawCounts(decisions, page, pages, drawing),
          ...here.map((comment, i) =>
            drawComment(comment, first + i + 1, decisions.get(comment.mark)!, drawing),
          ),
          chooseNext(page, pages, desk),
        ],
        button: desk.text.words.desk.next,
      },
      (data) => {
        for (const { mark } of here) decisions.set(mark, decisionIn(data, mark));
        return typedIn(data, 'next');
      },
    );
    page = next === DONE ? pages + 1 : Number(next);
  }
}

/** Throws where something is to be quoted and is empty or too long; what was typed stays. */
function decisionIn(data: FormData, mark: string): Decision {
  const text = cleanText(typedIn(data, `text-${mark}`));
  const quote = data.get(`quote-${mark}`) === 'yes';
  if (quote && (text === '' || text.length > LONGEST_TEXT)) {
    throw refuse('page-quote-bad', { longest: LONGEST_TEXT });
  }
  return { text, theme: typedIn(data, `theme-${mark}`) || null, quote };
}

/** What of it is decided so far. */
function drawCounts(
  decisions: Decisions,
  page: number,
  pages: number,
  drawing: CommentDrawing,
): readonly Piece[] {
  const t = drawing.text.words.comments;
  const all = [...decisions.values()];
  const chosen = all.filter(({ quote }) => quote).length;
  return [
    el('h2', {}, fill(t.page, { page, pages })),
    el('p', {}, fill(t.chosenOf, { chosen, count: all.length })),
    drawFiled(all, drawing),
  ];
}

function chooseNext(page: number, pages: number, { text }: Desk): Piece {
  const t = text.words.comments;
  const options = Array.from(
    { length: pages },
    (_, i) => [String(i + 1), fill(t.page, { page: i + 1, pages })] as const,
  );
  const then = page < pages ? String(page + 1) : DONE;
  return choiceField({ name: 'next', label: t.then, options: [...options, [DONE, t.see]] }, then);
}
