import { readRelease } from '../../disclosure/index.js';
import {
  buildReport,
  referenceStandings,
  renderCharts,
  renderHtml,
  renderLabelledCsv,
  renderPdf,
  renderPetition,
  renderWorkbook,
  reportChapters,
  type ReportOptions,
  takesRemarks,
} from '../../reports/index.js';
import type { ChapterChoice, RenderJob } from './rendering-messages.js';

type OnChapter = (done: number, of: number) => void;

type Of<Kind extends RenderJob['kind']> = Extract<RenderJob, { kind: Kind }>;

function optionsOf({ options, earlier }: Of<'report' | 'chapters'>): ReportOptions {
  const [before, ...further] = earlier.map(readRelease);
  return { ...options, ...(before ? { earlier: before, further } : {}) };
}

function renderReport(job: Of<'report'>, onChapter: OnChapter): string | Promise<Buffer> {
  const report = buildReport(readRelease(job.release), optionsOf(job));
  switch (job.form) {
    case 'pdf':
      return renderPdf(report, onChapter);
    case 'charts':
      return renderCharts(report);
    case 'html':
      return renderHtml(report, job.around);
  }
}

const choices = (job: Of<'chapters'>): readonly ChapterChoice[] =>
  reportChapters(readRelease(job.release), optionsOf(job)).map(({ name, chapter }) => ({
    name,
    title: chapter.title,
    takesRemarks: takesRemarks(chapter),
  }));

function renderTables({ release, language, format }: Of<'tables'>): string | Promise<Buffer> {
  const read = readRelease(release);
  return format === 'csv'
    ? renderLabelledCsv(read, language)
    : renderWorkbook(read, language, format);
}

/** Throws what `reports` throws. Tells, of a PDF, how many of its chapters are laid out. */
export function render(job: RenderJob, onChapter: OnChapter): string | Promise<Buffer> {
  switch (job.kind) {
    case 'report':
      return renderReport(job, onChapter);
    case 'chapters':
      return JSON.stringify(choices(job));
    case 'tables':
      return renderTables(job);
    case 'references': {
      const { content } = readRelease(job.release);
      return JSON.stringify(referenceStandings(content, job.references, job.language));
    }
    case 'petition':
      return renderPetition(job.sheet);
  }
}
