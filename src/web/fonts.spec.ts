import { expect, it } from '@jest/globals';
import { fontStyle } from './fonts.js';

it('names files beside it, and families that never move a page that is read', () => {
  const files: string[] = [];
  const style = fontStyle((file) => {
    files.push(file);
    return `/assets/${files.length}.woff2`;
  });
  const faces = style.match(/@font-face/g)!.length;
  expect(files.length).toBe(faces);
  expect(style.match(/font-display: optional/g)).toHaveLength(faces);
  expect(style).not.toMatch(/swap|\.woff\b/);
});
