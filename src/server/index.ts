/**
 * The running server: settings in, an address out. Promises that one process at a time holds a data
 * folder, that no request leaves a line in its log, and that only
 * pages of this installation read its answers.
 */
export { lockDataFolder } from './data-folder-lock.js';
export { createApp, type RunningServer, serve, type ServeOptions, startServer } from './serve.js';
