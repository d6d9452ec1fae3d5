/**
 * A fictional company with made-up people and answers, for trying everything out: the only room
 * that writes surveys and responses by itself, and only into a folder of its own.
 */
export { runDemo } from './demo.js';
