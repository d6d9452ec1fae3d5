/**
 * PURE. A workbook as plain data → an XLSX or ODS file; files → a ZIP. Promises that a cell is a number or a text and
 * never a formula, and that the same workbook gives the same bytes. Knows no survey and no figure.
 */
export { packFiles } from './pack.js';
export type { Field, Sheet } from './workbook.js';
export { writeOds } from './write-ods.js';
export { writeXlsx } from './write-xlsx.js';
