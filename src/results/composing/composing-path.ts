import { validateDto } from '../../web/index.js';
import { ReportQueryDto } from '../files/report-query.dto.js';

/** Where the chapters of a print were chosen, as they were; null where nobody chose any. */
export function composingPath(id: string, chosen: unknown): string | null {
  const read = validateDto(ReportQueryDto, chosen);
  if (read.kind !== 'valid' || !read.value.chapters) return null;
  const { chapters, lang } = read.value;
  const query = new URLSearchParams([
    ...chapters.map((name): [string, string] => ['chapters', name]),
    ...(lang ? [['lang', lang] as [string, string]] : []),
  ]);
  return `/rep/surveys/${id}/composing?${query.toString()}`;
}
