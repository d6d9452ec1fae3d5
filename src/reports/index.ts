/**
 * Release → ReportDocument → PDF, HTML, tables. Accepts only what the disclosure room protected,
 * and never sees a response: every figure is a published one.
 */
export {
  type Chapter,
  type Edition,
  EDITIONS,
  type ReportDocument,
  type ResultPage,
} from './report-document.js';
export { buildReport, reportChapters, type ReportOptions, whyNoEdition } from './build-report.js';
export { checkFigures } from './build/check-figures.js';
export { tellCoverage } from './build/tell-coverage.js';
export {
  DEMAND_STATES,
  type DemandState,
  type FigureReference,
  type PrintedClaim,
  type PrintedDemand,
  type PrintedRegister,
  type PrintedRemark,
  type RemarkWording,
  type PrintedPlace,
  type StatedPlace,
} from './register/register.js';
export { readReferences } from './references/read-references.js';
export type { References, ReferenceValue } from './references/references.js';
export { type ReferenceStanding, referenceStandings } from './beside/reference-choices.js';
export { readRegister, registerFile } from './register/read-register.js';
export { figureOfMark, findFigures, type FoundFigure } from './build/find-figures.js';
export { markOf } from './build/figure-marks.js';
export { statedAnswers } from './build/stated-field.js';
export { inSeries } from './waves/check-earlier.js';
export { tellRemark, type ToldRemark } from './remarks/build-remark.js';
export { unknownPlace } from './register/remark-places.js';
export { takesRemarks } from './remarks/with-remarks.js';
export { figureChoices, tellFigure, unfavourableOf } from './build/tell-figure.js';
export { renderCharts } from './render-charts.js';
export { renderCsv } from './render-csv.js';
export { renderWorkbook, type WorkbookFormat } from './tables/figures-workbook.js';
export { renderLabelledCsv } from './tables/render-labelled-csv.js';
export type { Around } from './html/around.js';
export { renderHtml, reportStyleHash } from './render-html.js';
export { renderPdf } from './render-pdf.js';
export type { PetitionSheet } from './petition/petition-sheet.js';
export { renderPetition } from './petition/render-petition.js';
