/**
 * Release → ReportDocument → PDF, HTML, tables. Accepts only what the disclosure room protected,
 * and never sees a response: every figure is a published one.
 */
export type { Chapter, Edition, ReportDocument } from './report-document.js';
export { buildReport, type ReportOptions } from './build-report.js';
export { tellCoverage } from './build/tell-coverage.js';
export { renderCsv } from './render-csv.js';
export { renderHtml, reportStyleHash } from './render-html.js';
export { renderPdf } from './render-pdf.js';
export type { PetitionSheet } from './petition/petition-sheet.js';
export { renderPetition } from './petition/render-petition.js';
