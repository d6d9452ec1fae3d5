/** The only reader of the environment. Refuses to start on bad values, listing every one. */
export * from './configuration.js';
export * from './configuration.module.js';
export type { DatabaseLocation, DatabaseLocations } from './read-databases.js';
export type { MailSettings } from './read-mail.js';
export * from './role.js';
