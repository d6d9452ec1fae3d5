import { expect, it } from '@jest/globals';
import { underBase } from './under-base.js';

it('leaves addresses of other places, parts of a page and text as they are', () => {
  const page =
    '<a href="//cdn.example/x">a</a><a href="https://b.example/">b</a><a href="#c">c</a>' +
    '<p>d href=&quot;/e&quot;</p><input value="/f">';
  expect(underBase(page, '/cahier')).toBe(page);
});

it('puts the path before every address of ours', () => {
  expect(
    underBase(
      '<a class="x" href="/">a</a><form action="/login?lang=fr"><script src="/b.js">',
      '/c',
    ),
  ).toBe('<a class="x" href="/c/">a</a><form action="/c/login?lang=fr"><script src="/c/b.js">');
});

it('leaves a page as it is where the public address has no path', () => {
  expect(underBase('<a href="/">a</a>', '')).toBe('<a href="/">a</a>');
});
