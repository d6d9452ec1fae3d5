/** What pages' scripts share with the server: nothing here needs Node.js. */
export * from './canonical-hash.js';
export * from './canonical-json.js';
export * from './days.js';
export * from './domain-error.js';
export * from './languages.js';
export * from './localised-text.js';
export * from './spoken-words.js';
