/**
 * What takes long to print is printed in a thread of its own, one after another: whoever answers a
 * survey meanwhile waits for none of it. The same inputs give the same bytes as `reports` does.
 */
export { Rendering } from './rendering.js';
export type { RenderProgress, Watch } from './render-queue.js';
export type { ChapterChoice } from './thread/rendering-messages.js';
export { RenderingModule } from './rendering.module.js';
