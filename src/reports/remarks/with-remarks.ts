import { nameChapters } from '../composing/choose-chapters.js';
import type { ReportContext } from '../context/report-context.js';
import type { Chapter } from '../report-document.js';
import { remarkBlocks } from './build-remark.js';

/** Chapters that say what was answered; the others say how, and are nobody's to comment on. */
const OPEN_TO_REMARKS: readonly Chapter['kind'][] = [
  'theme',
  'groups',
  'waves',
  'references',
  'claims',
  'demands',
  'voices',
];

export const takesRemarks = ({ kind }: Pick<Chapter, 'kind'>): boolean =>
  OPEN_TO_REMARKS.includes(kind);

/** Chapters with what the council says to them at their end. */
export function withRemarks(
  context: ReportContext,
  chapters: readonly Chapter[],
): readonly Chapter[] {
  const remarks = context.register?.remarks ?? [];
  if (remarks.length === 0) return chapters;
  return nameChapters(chapters).map(({ name, chapter }) => {
    const own = takesRemarks(chapter) ? remarks.filter((remark) => remark.chapter === name) : [];
    const said = own.flatMap((remark) => remarkBlocks(context, remark));
    return said.length === 0 ? chapter : { ...chapter, blocks: [...chapter.blocks, ...said] };
  });
}
