import type { GridField, GridLineView, GridTable } from '../fields/grid.js';
import { el } from '../tree/element.js';
import type { Draw } from './draw.js';

export const drawGrid: Draw<GridField> = ({ tables }) => tables.map(drawTable);

const drawTable = ({ caption, captionId, columns, lines, isNarrow }: GridTable) =>
  el(
    'table',
    { class: isNarrow ? 'grid narrow' : 'grid' },
    caption ? el('caption', { id: captionId }, caption) : null,
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('td'),
        columns.map(({ id, label }) => el('th', { scope: 'col', id }, label)),
      ),
    ),
    el(
      'tbody',
      {},
      lines.map((line) => drawLine(line, captionId)),
    ),
  );

/** Each choice is named by the heads of its line and column, and the caption where there is one. */
const drawLine = ({ id: lineId, name, label: head, cells }: GridLineView, captionId: string) =>
  el(
    'tr',
    {},
    el('th', { scope: 'row', id: lineId }, head),
    cells.map(({ id, value, checked, label, column }) =>
      el(
        'td',
        {},
        el(
          'label',
          { class: 'option', for: id },
          el('input', {
            type: 'radio',
            id,
            name,
            value,
            checked,
            'aria-labelledby': [captionId, lineId, column].filter(Boolean).join(' '),
          }),
          el('span', {}, label),
        ),
      ),
    ),
  );
