import { el, type Piece } from '../../../screens/browser.js';
import { fill } from '../../../language/browser.js';
import { drawIn } from '../../page/draw.js';
import { all, one } from '../../page/elements.js';
import type { PageText } from '../page-text.js';
import { shown } from '../shown.js';

/** A file that a step has made. */
export interface MadeFile {
  readonly name: string;
  readonly content: unknown;
  /** The device's own file, which has to be kept before anything that was made with it leaves. */
  readonly isDevice?: boolean;
  /** There was none before it. */
  readonly isNew?: boolean;
  /** Long and for machines alone: without line breaks. */
  readonly isCompact?: boolean;
  readonly label: string;
}

export interface Outcome {
  readonly said: readonly Piece[];
  readonly files: readonly MadeFile[];
}

/** As the command line writes them, so that both give the same bytes. */
const bytesOf = ({ content, isDevice, isCompact }: MadeFile): string =>
  `${isDevice || isCompact ? JSON.stringify(content) : JSON.stringify(content, null, 2)}\n`;

/** Shows what came of a step. Its files are links; those after a device's own file appear with that kept. */
export function drawOutcome(
  place: HTMLElement,
  { said, files }: Outcome,
  { words: { desk: t } }: PageText,
  onKept: () => void,
): void {
  const hintOf = ({ name, isDevice, isNew }: MadeFile): string =>
    isDevice ? fill(isNew ? t.keepNewDevice : t.keepDevice, { file: name }) : name;
  const links = files.map((file) =>
    el(
      'li',
      {},
      el('a', { href: addressOf(file), download: file.name, class: 'start' }, file.label),
      el('br'),
      el('span', { class: 'hint' }, hintOf(file)),
    ),
  );
  drawIn(
    place,
    shown(
      ...said,
      files.length > 0 && el('p', {}, t.keep),
      files.length > 0 && el('ol', { 'data-part': 'files' }, ...links),
    ),
  );
  const items = all<HTMLLIElement>('[data-part="files"] > li', place);
  const hidden = files.some(({ isDevice }) => isDevice)
    ? items.filter((_, i) => !files[i]!.isDevice)
    : [];
  for (const item of hidden) item.hidden = true;
  const left = new Set(files.keys());
  items.forEach((item, i) => {
    one('a', item).addEventListener('click', () => {
      left.delete(i);
      if (files[i]!.isDevice) for (const next of hidden) next.hidden = false;
      if (left.size === 0) onKept();
    });
  });
}

const addressOf = (file: MadeFile): string =>
  URL.createObjectURL(new Blob([bytesOf(file)], { type: 'application/json' }));
