import { fill, formatList } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';
import type { Chapter } from '../report-document.js';
import { ALWAYS, chooseChapters } from './choose-chapters.js';

/**
 * A full edition of which somebody chose chapters and their order. Its last page names every chapter
 * that was left out: whoever is shown a part learns that it is one.
 */
export function composeChapters(
  context: ReportContext,
  all: readonly Chapter[],
  names: readonly string[],
): readonly Chapter[] {
  const { chapters, leftOut } = chooseChapters(all, names);
  const { integrity, list } = context.texts;
  const text = [
    leftOut.length === 0
      ? integrity.reordered
      : fill(integrity.leftOut, {
          chapters: formatList(
            leftOut.map(({ title }) => fill(list.quote, { text: title })),
            context.language,
          ),
        }),
    fill(integrity.chaptersStep, { names: (names.length > 0 ? names : ALWAYS).join(',') }),
  ].join(' ');
  return chapters.map((chapter) =>
    chapter.kind === 'integrity'
      ? { ...chapter, blocks: [{ kind: 'note', text }, ...chapter.blocks] }
      : chapter,
  );
}
