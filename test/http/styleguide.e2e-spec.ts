import { expect, it } from '@jest/globals';
import { startTestApp } from '../support/testing-app.js';

it('shows tokens and components to whoever develops, and the shapes of questions in each language', async () => {
  const test = await startTestApp('sqlite', { CAHIER_STYLEGUIDE: 'yes' });
  try {
    const page = await (await fetch(`${test.url}/styleguide`)).text();
    for (const part of [
      '--margin',
      'class="error-summary"',
      'class="told-bar"',
      'class="part-bar"',
    ])
      expect(page).toContain(part);
    for (const [language, needed] of [
      ['en', 'answer needed'],
      ['fr', 'réponse nécessaire'],
      ['de', 'Antwort nötig'],
    ]) {
      const form = await fetch(`${test.url}/styleguide/answering?lang=${language}`);
      expect(form.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
      const html = await form.text();
      expect(html).toContain(needed);
      expect(html.match(/data-question=/g)).toHaveLength(7);
    }
  } finally {
    await test.close();
  }
});

it('is no page of a server that people use, which has its fonts from itself, or none where data is saved', async () => {
  const test = await startTestApp('sqlite');
  try {
    const login = `${test.url}/login`;
    const page = await fetch(login);
    expect(page.headers.get('content-security-policy')).toContain("font-src 'self'");
    const [, address = ''] = /href="([^"]*\/fonts\.[^"]+)"/.exec(await page.text()) ?? [];
    const sheet = new URL(address, login);
    const fonts = [...(await (await fetch(sheet)).text()).matchAll(/url\(([^)]+)\)/g)];
    expect(fonts.length).toBeGreaterThan(15);
    for (const [, font = ''] of fonts) {
      const answer = await fetch(new URL(font, sheet), { headers: { 'accept-encoding': 'br' } });
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect((await answer.text()).slice(0, 4)).toBe('wOF2');
    }
    const sparing = await (await fetch(login, { headers: { 'save-data': 'on' } })).text();
    expect(sparing).not.toContain('/fonts.');
    for (const path of ['/styleguide', '/styleguide/answering'])
      expect([path, (await fetch(test.url + path)).status]).toEqual([path, 404]);
  } finally {
    await test.close();
  }
});
