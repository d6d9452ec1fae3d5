/** What a page may load: the drawing of a code to be scanned, without a PDF around it. */
export { qrPath } from './qr-runs.js';
