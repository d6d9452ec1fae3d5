/**
 * What the thread in which a survey is opened loads of this room: taking comments out of responses
 * and shuffling them, without a framework or a database behind it. Promises to keep nothing.
 */
export {
  type CollectedVerbatim,
  collectVerbatims,
  type UnnamedComment,
} from './collecting/collect-verbatims.js';
