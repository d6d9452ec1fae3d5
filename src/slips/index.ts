/**
 * Lottery slips: a sheet with one invitation on each, to be cut and drawn from a bag. Sees secrets
 * that its caller made, and keeps nothing; knows no names.
 */
export { drawSlips, type Slip, type SlipSheet } from './draw-slips.js';
export { qrPath } from './qr-runs.js';
