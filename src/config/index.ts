/** The only reader of the environment. Refuses to start on bad values, listing every one. */
export * from './configuration.js';
export * from './configuration.module.js';
