/**
 * What holders load of this room who open a survey on their own devices: counting and protecting, without a
 * framework or a database behind it. Promises to keep nothing.
 */
export { publishBox } from './publish/publish-box.js';
