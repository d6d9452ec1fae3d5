/** What a respondent's page loads of this room: the sealing of one row, and how long its parts are. */
export { headSize, rowSize } from './rows/row-size.js';
export { type RowToSeal, sealRow } from './rows/seal-row.js';
