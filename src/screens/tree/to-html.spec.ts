import { expect, it } from '@jest/globals';
import { el } from './element.js';
import { toHtml } from './to-html.js';

it('writes no text as markup, neither in an element nor in an attribute', () => {
  const hostile = `"><script>alert('&')</script>`;
  const html = toHtml([el('p', { title: hostile }, hostile), hostile]);
  expect(html.match(/<[^>]*>/g)).toEqual([expect.stringMatching(/^<p title="[^"<>]*">$/), '</p>']);
  expect(html).toContain('&quot;&gt;&lt;script&gt;alert(&#x27;&amp;&#x27;)');
});

it('leaves out what is not there, and closes no empty element', () => {
  const html = toHtml([
    el(
      'p',
      { id: undefined, hidden: true, class: false },
      null,
      [false, ['a', el('br')]],
      undefined,
    ),
  ]);
  expect(html).toBe('<p hidden>a<br></p>');
});

it('keeps the first line break of a text that was typed', () => {
  expect(toHtml([el('textarea', {}, '\nline')])).toBe('<textarea>\n\nline</textarea>');
});
