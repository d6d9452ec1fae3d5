/** Shared by every room; imports nothing of ours. */
export * from './canonical-hash.js';
export * from './canonical-json.js';
export * from './clock.js';
export * from './control-words.js';
export * from './domain-error.js';
export * from './languages.js';
export * from './localised-text.js';
