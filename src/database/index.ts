/**
 * Connections, portable column types and migrations of both databases. Promises that on SQLite
 * no two pieces of work ever share a transaction.
 */
export * from './database.js';
export * from './open-database.js';
export * from './portable-columns.js';
export { DatabaseModule, OFFICE_DATABASE, RESPONSES_DATABASE } from './database.module.js';
