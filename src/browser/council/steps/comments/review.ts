import { fill } from '../../../../language/browser.js';
import { el, type Piece } from '../../../../screens/browser.js';
import type { Desk } from '../../desk/desk.js';
import { choiceField } from '../../desk/fields.js';
import { typedIn } from '../../desk/read-files.js';
import { batchFields, LINES_A_PAGE, readBatch } from './batch.js';
import { drawComment } from './draw-comment.js';
import { drawFiled } from './filed.js';
import { filtersOf, listedBy } from './listing.js';
import { lotFields, readLot } from './lot.js';
import { decisionIn } from './read-decision.js';
import type { Reviewed } from './reviewed.js';

const A_PAGE = 20;
const WAYS = ['one', 'many', 'lot', 'done'] as const;
type Way = (typeof WAYS)[number];

/** What a holder looks at: some of the comments, page by page, in one of the ways to decide on them. */
interface View {
  readonly way: Way;
  readonly filter: string;
  readonly page: number;
  /** Marks of those that the filter named when it was chosen: what is decided on them moves none of them away. */
  readonly listed: readonly string[];
}

/** Goes through the comments in any order, one by one or many at once, until the holder is done with them. */
export async function reviewComments(desk: Desk, reviewed: Reviewed): Promise<void> {
  let view = viewOf(reviewed, 'one', '');
  while (view.way !== 'done') {
    const shown = view;
    view = await desk.ask(
      {
        pieces: [
          ...drawCounts(shown, reviewed),
          ...FIELDS[shown.way](shown, reviewed),
          ...chooseNext(shown, reviewed),
        ],
        button: desk.text.words.desk.next,
      },
      (data) => {
        READ[shown.way](data, shown, reviewed);
        return nextOf(data, shown, reviewed);
      },
    );
  }
}

const viewOf = ({ own, decisions, drawing }: Reviewed, way: Way, filter: string): View => ({
  ...{ way, filter, page: 1 },
  listed: listedBy(filter, own.pool, decisions, drawing).map(({ mark }) => mark),
});

const sizeOf = ({ way }: View): number => (way === 'many' ? LINES_A_PAGE : A_PAGE);

/** The comments of the page, each with its number among all. */
function onPage(view: View, { own }: Reviewed) {
  const first = (view.page - 1) * sizeOf(view);
  const marks = new Set(view.listed.slice(first, first + sizeOf(view)));
  return own.pool.flatMap((comment, i) =>
    marks.has(comment.mark) ? [{ comment, number: i + 1 }] : [],
  );
}

/** What a way asks for. */
const FIELDS: Readonly<Record<Way, (view: View, reviewed: Reviewed) => readonly Piece[]>> = {
  one: (view, reviewed) =>
    onPage(view, reviewed).map(({ comment, number }) =>
      drawComment(comment, number, reviewed.decisions.get(comment.mark)!, reviewed.drawing),
    ),
  many: (view, reviewed) => batchFields(view.listed.length, onPage(view, reviewed), reviewed),
  lot: (_, reviewed) => lotFields(reviewed),
  done: () => [],
};

/** What is made of it; throws where it is wrong, and then nothing of it is decided. */
const READ: Readonly<Record<Way, (data: FormData, view: View, reviewed: Reviewed) => void>> = {
  one: (data, view, reviewed) => {
    const read = onPage(view, reviewed).map(
      ({ comment: { mark } }) => [mark, decisionIn(data, mark)] as const,
    );
    for (const [mark, decision] of read) reviewed.decisions.set(mark, decision);
  },
  many: (data, { listed }, reviewed) => readBatch(data, listed, reviewed),
  lot: readLot,
  done: () => undefined,
};

/** Another filter begins at its first page, also where another page was chosen. */
function nextOf(data: FormData, view: View, reviewed: Reviewed): View {
  const filter = typedIn(data, 'show');
  const next = typedIn(data, 'next');
  const way = WAYS.find((one) => one === next);
  if (way !== undefined || filter !== view.filter) {
    return viewOf(reviewed, way ?? view.way, filter);
  }
  const page = Number(next);
  // What was decided on many at once can have moved them out of the list.
  return view.way === 'many' && page === view.page
    ? viewOf(reviewed, 'many', filter)
    : { ...view, page };
}

/** What of it is decided so far. */
function drawCounts(view: View, { decisions, drawing }: Reviewed): readonly Piece[] {
  const t = drawing.text.words.comments;
  const all = [...decisions.values()];
  const chosen = all.filter(({ quote }) => quote).length;
  const { page } = view;
  return [
    el('h2', {}, view.way === 'lot' ? t.lot : fill(t.page, { page, pages: pagesOf(view) })),
    el('p', {}, fill(t.chosenOf, { chosen, count: all.length })),
    drawFiled(all, drawing),
    ...(view.way !== 'lot' && view.listed.length === 0 ? [el('p', {}, t.noneListed)] : []),
  ];
}

const pagesOf = (view: View): number => Math.max(1, Math.ceil(view.listed.length / sizeOf(view)));

function chooseNext(view: View, { drawing }: Reviewed): readonly Piece[] {
  const t = drawing.text.words.comments;
  const pages = view.way === 'lot' ? 0 : pagesOf(view);
  const numbers = Array.from(
    { length: pages },
    (_, i) => [String(i + 1), fill(t.page, { page: i + 1, pages })] as const,
  );
  const ways = WAYS.filter((way) => way !== view.way).map((way) => [way, t.ways[way]] as const);
  return [
    choiceField({ name: 'show', label: t.show, options: filtersOf(drawing) }, view.filter),
    choiceField(
      { name: 'next', label: t.then, options: [...numbers, ...ways] },
      defaultOf(view, pages),
    ),
  ];
}

/** Of many at once one stays where one is; else the next page, and at the end what would be quoted. */
function defaultOf({ way, page }: View, pages: number): string {
  if (way === 'lot') return 'one';
  if (way === 'many') return String(page);
  return page < pages ? String(page + 1) : 'done';
}
