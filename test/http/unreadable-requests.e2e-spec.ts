import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedSurvey, testNonce, type TestSurvey } from '../support/open-survey.js';
import { ENGINES, startTestApp, type TestApp } from '../support/testing-app.js';

describe.each(ENGINES)('requests that cannot be understood on %s', (engine) => {
  let test: TestApp;
  let survey: TestSurvey;

  beforeAll(async () => {
    test = await startTestApp(engine);
    survey = await seedSurvey(test);
  });
  afterAll(() => test.close());

  const post = (rest: string) =>
    fetch(survey.page, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' },
      body: `_nonce=${testNonce()}&_lang=en&often=always&${rest}`,
    });

  it.each([
    'remark=100%',
    'remark=%4',
    'remark=%zzmarker',
    'remark=%u00e9',
    'remark=%ff',
    'remark=%C3marker',
    '__proto__=marker',
  ])('refuses a form with %s and stores nothing', async (rest) => {
    const before = await survey.stored();
    const refused = await post(rest);
    const page = await refused.text();
    expect(refused.status).toBe(400);
    expect(page).toContain('The request is malformed. Go back to the previous page');
    expect(page).not.toMatch(/URIError|FST_|marker/);
    expect(await survey.stored()).toBe(before);
  });

  it('takes the same form well written', async () => {
    expect((await post('remark=100%25+caf%C3%A9')).status).toBe(201);
  });

  it.each([
    ['PUT', '/login', 'GET, HEAD, POST'],
    ['DELETE', '/login?next=%2F', 'GET, HEAD, POST'],
    ['PATCH', '/s/anything', 'GET, HEAD, POST'],
    ['POST', '/i', 'GET, HEAD'],
    ['GET', '/api/submit', 'POST'],
  ])('answers %s %s with what the address allows', async (method, path, allowed) => {
    const refused = await fetch(test.url + path, { method });
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe(allowed);
    expect(refused.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    const text = await refused.text();
    if (path.startsWith('/api/')) expect(text).toContain('"http-405"');
    else expect(text).toContain('<h1');
  });

  it.each([
    ['PUT', '/no-such-page'],
    ['DELETE', '/s/'],
    ['POST', '/s/a/b/c'],
    ['GET', '/s/no-such-survey'],
  ])('answers %s %s, where there is nothing, as before', async (method, path) => {
    const missing = await fetch(test.url + path, { method });
    expect(missing.status).toBe(404);
    expect(missing.headers.get('allow')).toBeNull();
  });
});
