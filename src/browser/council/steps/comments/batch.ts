import { cleanText } from '../../../../comments/offline.js';
import type { ReadComment } from '../../../../holders/index.js';
import { fill } from '../../../../language/browser.js';
import { el, type Piece } from '../../../../screens/browser.js';
import { refuse } from '../../../refusals.js';
import { choiceField } from '../../desk/fields.js';
import { typedIn } from '../../desk/read-files.js';
import type { Decision } from './decisions.js';
import type { CommentDrawing } from './draw-comment.js';
import { asQuoted } from './read-decision.js';
import type { Reviewed } from './reviewed.js';

/** A line each: so many can be looked through on one page. */
export const LINES_A_PAGE = 250;

/** Of a longer comment, the beginning. */
const SHOWN_LETTERS = 240;

const ACTS = ['none', 'theme', 'quote', 'leave'] as const;
type Act = (typeof ACTS)[number];

/** What is to be of many comments at once, and a line to tick for each that is on the page. */
export function batchFields(
  listed: number,
  here: readonly { readonly comment: ReadComment; readonly number: number }[],
  { decisions, drawing }: Reviewed,
): readonly Piece[] {
  const t = drawing.text.words.comments;
  return [
    choiceField(
      {
        name: 'of',
        label: t.of,
        options: [
          ['ticked', t.ticked],
          ['listed', fill(t.listed, { count: listed })],
        ],
      },
      'ticked',
    ),
    choiceField({ name: 'act', label: t.act, options: ACTS.map((act) => [act, t.acts[act]]) }),
    choiceField({ name: 'theme', label: t.theme, options: [['', t.noTheme], ...drawing.themes] }),
    el(
      'ul',
      { class: 'lines' },
      ...here.map(({ comment, number }) =>
        drawLine(comment, number, decisions.get(comment.mark)!, drawing),
      ),
    ),
  ];
}

function drawLine(
  { mark }: ReadComment,
  number: number,
  { text, theme, quote }: Decision,
  { text: { words }, themes }: CommentDrawing,
): Piece {
  const t = words.comments;
  const letters = [...text];
  const shown = letters.slice(0, SHOWN_LETTERS).join('');
  const standing = [new Map(themes).get(theme ?? ''), quote ? t.quoted : undefined]
    .filter((one) => one !== undefined)
    .join(' · ');
  return el(
    'li',
    {},
    el(
      'label',
      { class: 'option' },
      el('input', { type: 'checkbox', name: 'pick', value: mark }),
      el(
        'span',
        {},
        `${number}. ${letters.length > SHOWN_LETTERS ? `${shown}…` : shown}`,
        standing !== '' && el('br'),
        standing !== '' && el('span', { class: 'hint' }, standing),
      ),
    ),
  );
}

/** Decides on many at once, on all of them or on none. Throws `page-nothing-ticked` and `page-quote-bad`. */
export function readBatch(
  data: FormData,
  listed: readonly string[],
  { decisions }: Reviewed,
): void {
  const act = typedIn(data, 'act') as Act;
  if (act === 'none') return;
  const ticked = new Set(data.getAll('pick'));
  const marks = typedIn(data, 'of') === 'listed' ? listed : listed.filter((m) => ticked.has(m));
  if (marks.length === 0) throw refuse('page-nothing-ticked');
  const theme = typedIn(data, 'theme') || null;
  const decided = marks.map((mark): readonly [string, Decision] => {
    const now = decisions.get(mark)!;
    if (act === 'theme') return [mark, { ...now, theme }];
    if (act === 'leave') return [mark, { ...now, quote: false }];
    return [mark, asQuoted({ ...now, text: cleanText(now.text), quote: true })];
  });
  for (const [mark, decision] of decided) decisions.set(mark, decision);
}
