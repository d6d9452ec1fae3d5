import { readRelease } from '../../disclosure/index.js';
import {
  buildReport,
  renderCharts,
  renderHtml,
  renderPdf,
  renderPetition,
  renderWorkbook,
} from '../../reports/index.js';
import type { RenderJob } from './rendering-messages.js';

type ReportJob = Extract<RenderJob, { kind: 'report' }>;

function renderReport({ form, release, earlier, options }: ReportJob): string | Promise<Buffer> {
  const report = buildReport(readRelease(release), {
    ...options,
    ...(earlier ? { earlier: readRelease(earlier) } : {}),
  });
  switch (form) {
    case 'pdf':
      return renderPdf(report);
    case 'charts':
      return renderCharts(report);
    case 'html':
      return renderHtml(report);
  }
}

/** Throws what `reports` throws. */
export function render(job: RenderJob): string | Promise<Buffer> {
  switch (job.kind) {
    case 'report':
      return renderReport(job);
    case 'workbook':
      return renderWorkbook(readRelease(job.release), job.language, job.format);
    case 'petition':
      return renderPetition(job.sheet);
  }
}
