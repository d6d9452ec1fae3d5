/**
 * What the thread in which a survey is opened loads of this room: the putting together of its key,
 * without a framework or a database behind it. Promises to keep nothing.
 */
export { combineHoldings, type KeyHoldings } from './keys/combine-holdings.js';
export { UnlockRefused } from './keys/unlock-refused.js';
