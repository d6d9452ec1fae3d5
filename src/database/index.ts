/**
 * Connections, portable column types, migrations and folding of the three databases. Promises
 * that on SQLite no two pieces of work ever share a transaction.
 */
export * from './as-row.js';
export * from './database.js';
export * from './every-night.js';
export * from './fold-table.js';
export * from './migrations/index.js';
export * from './open-database.js';
export * from './portable-columns.js';
export { loudSettings } from './postgres-log.js';
export * from './write-ahead-log.js';
export {
  DatabaseModule,
  ELIGIBILITY_DATABASE,
  OFFICE_DATABASE,
  RESPONSES_DATABASE,
} from './database.module.js';
