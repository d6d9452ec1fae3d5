/** The only reader of the environment. Refuses to start on bad values, listing every one. */
export { type Configuration, readConfiguration } from './configuration.js';
export { CONFIGURATION, ConfigurationModule } from './configuration.module.js';
export type { DatabaseLocation, DatabaseLocations } from './read-databases.js';
export type { MailboxSettings } from './read-bounces.js';
export type { MailSettings } from './read-mail.js';
export { type DatabaseName, DATABASES_OF, ROLES, type ServerRole } from './role.js';
