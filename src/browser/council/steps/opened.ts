import { textIn } from '../../../common/browser.js';
import type { ReleaseContent } from '../../../disclosure/offline.js';
import {
  type CheckedBox,
  type Minutes,
  type OpeningPart,
  type SortedRows,
  testsCompared,
} from '../../../holders/index.js';
import { fill, formatList } from '../../../language/browser.js';
import { el, type Piece } from '../../../screens/browser.js';
import type { Desk } from '../desk/desk.js';
import { typedIn } from '../desk/read-files.js';
import type { PageText } from '../page-text.js';
import { figuresOf } from './figures.js';

/** Shows what will be published, and asks for what was brought forward against the bulletin. */
export function askContests(
  desk: Desk,
  { box }: CheckedBox,
  sorted: SortedRows,
  release: ReleaseContent | null,
): Promise<readonly string[]> {
  const t = desk.text.words.open;
  const { languages, title } = box.definition.questionnaire;
  const name = textIn(title, desk.text.language, languages);
  const counted = fill(t.counted, { counted: sorted.responses.length, rows: box.table.rows });
  return desk.ask(
    {
      pieces: [
        el('h2', {}, name),
        el('p', {}, counted),
        ...(release ? figuresOf(release, desk.text) : [el('p', { class: 'note' }, t.tooFew)]),
        el(
          'div',
          { class: 'field' },
          el('label', { for: 'field-contests', class: 'legend' }, t.contests),
          el('p', { class: 'hint', id: 'hint-contests' }, t.contestsHint),
          el('textarea', {
            id: 'field-contests',
            name: 'contests',
            rows: 4,
            'aria-describedby': 'hint-contests',
          }),
        ),
      ],
      button: t.write,
    },
    (data) =>
      typedIn(data, 'contests')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
  );
}

/**
 * The minutes as people read them.
 *
 * @param named how many test ballots the definition names
 */
export function saidOf(
  minutes: Minutes,
  { tests: named = 0 }: { readonly tests?: number | undefined },
  { words: { open: t } }: PageText,
): readonly Piece[] {
  const { rows, counted, tests, copies, refused, faults, tested } = minutes;
  const { release, seats, opener, contests } = minutes;
  return [
    el('p', {}, fill(t.sum, { rows, counted, tests, copies, refused })),
    el('p', {}, fill(t.present, { seats: seats.join(', '), opener })),
    ...(tested
      ? [el('p', {}, fill(t.tested, { ...tested, noted: testsCompared(tested), named }))]
      : []),
    ...faults.map((one) => el('p', { class: 'note' }, fill(t.fault, { ...one }))),
    ...contests.map((one) => el('p', {}, fill(t.contested, { contest: one }))),
    ...(release === null ? [] : [el('p', { class: 'code' }, release)]),
  ];
}

/** Whether an opening came to what one before it came to. */
export function saidOfRecount(
  file: string,
  differs: readonly OpeningPart[],
  { words: { open: t }, language }: PageText,
): Piece {
  if (differs.length === 0) return el('p', {}, fill(t.same, { file }));
  const parts = formatList(
    differs.map((part) => t.parts[part]),
    language,
  );
  return el('p', { class: 'note' }, fill(t.differs, { file, parts }));
}
